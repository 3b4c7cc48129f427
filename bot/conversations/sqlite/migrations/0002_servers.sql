-- `server` is the pseudonym of the Discord server on which a conversation is held, if it is on one.
ALTER TABLE conversations ADD COLUMN server TEXT;

CREATE INDEX conversations_by_server ON conversations (server) WHERE server IS NOT NULL;

-- What was said before a question: it `follows` the one that its asker replied to, else the last in
-- its conversation. So a reply to an answer that somebody else got is understood, and an answer
-- that is asked for again does not see the first.
ALTER TABLE questions ADD COLUMN follows INTEGER REFERENCES questions (id) ON DELETE SET NULL;

CREATE INDEX questions_by_follows ON questions (follows) WHERE follows IS NOT NULL;

UPDATE questions SET follows = (
    SELECT max(earlier.id) FROM questions AS earlier
    WHERE earlier.conversation_id = questions.conversation_id AND earlier.id < questions.id
);

-- How much was asked in the current minute or day (`span`, in seconds) of a person or a server.
DROP TABLE quotas;

CREATE TABLE quotas (
    scope TEXT NOT NULL,
    span INTEGER NOT NULL,
    began_at REAL NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (scope, span)
) STRICT, WITHOUT ROWID;

-- What the first four of bot/conversations/sqlite/migrations/ come to, as PostgreSQL says it.
-- Nobody's Discord id stands here: people, conversations and events go by pseudonyms that only the
-- holder of the key can make. `shares_direct`: owners may read this person's direct messages.
CREATE TABLE people (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pseudonym text NOT NULL UNIQUE,
    shares_direct boolean NOT NULL DEFAULT false,
    met_at double precision NOT NULL
);

-- `server` is the pseudonym of the Discord server on which it is held, if it is on one.
CREATE TABLE conversations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pseudonym text NOT NULL UNIQUE,
    surface text NOT NULL,
    direct boolean NOT NULL,
    started_at double precision NOT NULL,
    server text
);

CREATE INDEX conversations_by_server ON conversations (server) WHERE server IS NOT NULL;

-- `event` is what brought the question: claiming it twice is impossible. `place` tells a surface
-- where its reply stands, and `process` which bot answers it, while it is pending; both are NULL
-- after. `topic` is what it was about when the notes did not answer it. `visible`: owners may read
-- it. It `follows` the question that its asker replied to, else the last in its conversation.
CREATE TABLE questions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation_id bigint NOT NULL REFERENCES conversations ON DELETE CASCADE,
    person_id bigint REFERENCES people ON DELETE CASCADE,
    event text NOT NULL UNIQUE,
    text text NOT NULL,
    note text,
    asked_at double precision NOT NULL,
    place text,
    process integer,
    topic text,
    visible boolean NOT NULL,
    follows bigint REFERENCES questions ON DELETE SET NULL
);

CREATE INDEX questions_by_conversation ON questions (conversation_id, id);

CREATE INDEX questions_by_person ON questions (person_id, id);

CREATE INDEX questions_by_follows ON questions (follows) WHERE follows IS NOT NULL;

CREATE INDEX questions_pending ON questions (id) WHERE place IS NOT NULL;

CREATE INDEX questions_open ON questions (id, topic) WHERE topic IS NOT NULL AND visible;

-- The bots that are there: each holds a lock of its own on every connection, which PostgreSQL lets
-- go of when the connection ends, however it ends. 1769369698 is "ivpb" in ASCII.
CREATE VIEW processes AS
SELECT DISTINCT objid::bigint AS process
FROM pg_locks
WHERE
    locktype = 'advisory' AND classid = 1769369698 AND objsubid = 2 AND objid <> 0
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database());

-- `search` holds the words of question and answer, as bot/conversations/postgres/terms.py cuts them.
CREATE TABLE answers (
    question_id bigint PRIMARY KEY REFERENCES questions ON DELETE CASCADE,
    outcome text NOT NULL,
    text text NOT NULL,
    model text NOT NULL,
    prompt_tokens integer NOT NULL,
    cached_tokens integer NOT NULL,
    completion_tokens integer NOT NULL,
    cost double precision NOT NULL,
    first_ms double precision NOT NULL,
    elapsed_ms double precision NOT NULL,
    answered_at double precision NOT NULL,
    search tsvector NOT NULL
);

CREATE INDEX answers_by_time ON answers (answered_at);

CREATE INDEX answers_by_word ON answers USING gin (search);

-- `text` is what was shown, and empty when the gate dropped the sentence; `draft` is what the model
-- wrote when that was something else.
CREATE TABLE sentences (
    question_id bigint NOT NULL REFERENCES answers ON DELETE CASCADE,
    position integer NOT NULL,
    text text NOT NULL,
    draft text,
    decision text NOT NULL CHECK (decision IN ('shown', 'relinked', 'replaced', 'dropped')),
    reason text,
    PRIMARY KEY (question_id, position)
);

-- The claim's own words are kept beside the citation: notes change, answers given do not.
CREATE TABLE citations (
    question_id bigint NOT NULL,
    sentence integer NOT NULL,
    position integer NOT NULL,
    claim text NOT NULL,
    note text NOT NULL,
    video_id text NOT NULL,
    seconds integer NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (question_id, sentence, position),
    FOREIGN KEY (question_id, sentence) REFERENCES sentences ON DELETE CASCADE
);

CREATE TABLE feedback (
    question_id bigint NOT NULL REFERENCES answers ON DELETE CASCADE,
    person_id bigint NOT NULL REFERENCES people ON DELETE CASCADE,
    helpful boolean NOT NULL,
    reason text,
    given_at double precision NOT NULL,
    PRIMARY KEY (question_id, person_id)
);

CREATE INDEX feedback_by_person ON feedback (person_id);

-- `scope` is the pseudonym of a server or a person, or empty for the bot itself.
CREATE TABLE settings (
    scope text NOT NULL,
    name text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (scope, name)
);

-- How much was asked in the current minute or day (`span`, in seconds) of a person or a server.
CREATE TABLE quotas (
    scope text NOT NULL,
    span integer NOT NULL,
    began_at double precision NOT NULL,
    used integer NOT NULL,
    PRIMARY KEY (scope, span)
);

-- Who asked to be forgotten, so that a dump from before forgets them again.
CREATE TABLE erasures (
    pseudonym text PRIMARY KEY,
    erased_at double precision NOT NULL
);

-- Counts and costs by day, kept when the exchanges themselves are forgotten: they name nobody.
-- Answers that are kept at once count in different slots, so that none waits for another.
CREATE TABLE days (
    day text NOT NULL,
    outcome text NOT NULL,
    visible boolean NOT NULL,
    slot integer NOT NULL,
    answers bigint NOT NULL,
    tokens bigint NOT NULL,
    cost double precision NOT NULL,
    PRIMARY KEY (day, outcome, visible, slot)
);

CREATE FUNCTION count_answer() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO days
    SELECT
        to_char(to_timestamp(new.answered_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD'), new.outcome,
        visible, pg_backend_pid() % 16, 1, new.prompt_tokens + new.completion_tokens, new.cost
    FROM questions WHERE id = new.question_id
    ON CONFLICT (day, outcome, visible, slot) DO UPDATE SET
        answers = days.answers + 1, tokens = days.tokens + excluded.tokens,
        cost = days.cost + excluded.cost;
    RETURN NULL;
END
$$;

CREATE TRIGGER answers_counted AFTER INSERT ON answers
FOR EACH ROW EXECUTE FUNCTION count_answer();

-- What owners may read.
CREATE VIEW transcripts AS
SELECT
    questions.id, people.pseudonym AS person, conversations.pseudonym AS conversation,
    conversations.surface, questions.asked_at, questions.text AS question, answers.outcome,
    answers.text AS answer, answers.model, answers.prompt_tokens, answers.completion_tokens,
    answers.cost, answers.first_ms, answers.elapsed_ms
FROM questions
JOIN answers ON answers.question_id = questions.id
JOIN conversations ON conversations.id = questions.conversation_id
LEFT JOIN people ON people.id = questions.person_id
WHERE questions.visible;

CREATE VIEW unanswered AS
SELECT questions.id, questions.asked_at, questions.text AS question, answers.outcome
FROM questions JOIN answers ON answers.question_id = questions.id
WHERE questions.topic IS NOT NULL AND questions.visible;

-- Of the newest ten thousand, so that it stays quick and tells what people ask these days.
CREATE VIEW declines_by_topic AS
SELECT topic, count(*) AS declines, max(id) AS latest
FROM (
    SELECT id, topic FROM questions WHERE topic IS NOT NULL AND visible
    ORDER BY id DESC LIMIT 10000
) AS newest
GROUP BY topic;

CREATE VIEW cost_by_day AS
SELECT day, sum(answers) AS answers, sum(tokens) AS tokens, sum(cost) AS cost
FROM days GROUP BY day;

CREATE VIEW feedback_by_answer AS
SELECT
    feedback.question_id AS id, count(*) FILTER (WHERE feedback.helpful) AS helpful,
    count(*) FILTER (WHERE NOT feedback.helpful) AS unhelpful,
    questions.text AS question, answers.text AS answer
FROM feedback
JOIN questions ON questions.id = feedback.question_id
JOIN answers ON answers.question_id = feedback.question_id
WHERE questions.visible
GROUP BY feedback.question_id, questions.text, answers.text;

-- What those who manage a server may read of it. Direct messages belong to no server.
CREATE VIEW server_questions AS
SELECT
    questions.id, conversations.server, questions.asked_at, questions.person_id,
    questions.text AS question, questions.topic, answers.outcome, answers.cost
FROM conversations
JOIN questions ON questions.conversation_id = conversations.id
JOIN answers ON answers.question_id = questions.id
WHERE conversations.server IS NOT NULL AND questions.visible;

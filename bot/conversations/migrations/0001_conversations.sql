-- A conversation is a place and the people in it; a question is what one person asked there.
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    surface TEXT NOT NULL,
    started_at REAL NOT NULL
) STRICT;

-- `event` is what brought the question (a Discord message id): claiming it twice is impossible.
CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    event TEXT NOT NULL UNIQUE,
    asker TEXT NOT NULL,
    text TEXT NOT NULL,
    note TEXT,
    asked_at REAL NOT NULL
) STRICT;

CREATE INDEX questions_by_conversation ON questions (conversation_id, id);

CREATE INDEX questions_by_asker ON questions (asker, id);

CREATE TABLE answers (
    question_id INTEGER PRIMARY KEY REFERENCES questions (id) ON DELETE CASCADE,
    outcome TEXT NOT NULL,
    text TEXT NOT NULL,
    model TEXT NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    cost REAL NOT NULL,
    first_ms REAL NOT NULL,
    elapsed_ms REAL NOT NULL,
    answered_at REAL NOT NULL
) STRICT;

CREATE INDEX answers_by_time ON answers (answered_at);

CREATE TABLE sentences (
    id INTEGER PRIMARY KEY,
    question_id INTEGER NOT NULL REFERENCES answers (question_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (question_id, position)
) STRICT;

-- The claim's own words are kept beside the citation: notes change, answers given do not.
CREATE TABLE citations (
    sentence_id INTEGER NOT NULL REFERENCES sentences (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    claim TEXT NOT NULL,
    note TEXT NOT NULL,
    video_id TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (sentence_id, position)
) STRICT;

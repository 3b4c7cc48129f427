-- Nobody's Discord id stands here: people, conversations and events go by pseudonyms that only the
-- holder of the key file can make. `shares_direct`: owners may read this person's direct messages.
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    pseudonym TEXT NOT NULL UNIQUE,
    shares_direct INTEGER NOT NULL DEFAULT 0 CHECK (shares_direct IN (0, 1)),
    met_at REAL NOT NULL
) STRICT;

CREATE TABLE conversations (
    id INTEGER PRIMARY KEY,
    pseudonym TEXT NOT NULL UNIQUE,
    surface TEXT NOT NULL,
    direct INTEGER NOT NULL CHECK (direct IN (0, 1)),
    started_at REAL NOT NULL
) STRICT;

-- `event` is what brought the question (a Discord message): claiming it twice is impossible.
-- `place` tells a surface where its reply stands while the question is pending, and is NULL after.
-- `topic` is what the question was about when the notes did not answer it, and NULL otherwise.
-- `visible`: owners may read it. A number is never given twice, so that an answer under way cannot
-- reach another question after its own was forgotten.
CREATE TABLE questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES people (id) ON DELETE CASCADE,
    event TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    note TEXT,
    asked_at REAL NOT NULL,
    place TEXT,
    topic TEXT,
    visible INTEGER NOT NULL CHECK (visible IN (0, 1))
) STRICT;

CREATE INDEX questions_by_conversation ON questions (conversation_id, id);

CREATE INDEX questions_by_person ON questions (person_id, id);

CREATE INDEX questions_pending ON questions (id) WHERE place IS NOT NULL;

CREATE INDEX questions_open ON questions (id, topic) WHERE topic IS NOT NULL AND visible;

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

-- `text` is what was shown, and empty when the gate dropped the sentence; `draft` is what the model
-- wrote when that was something else.
CREATE TABLE sentences (
    id INTEGER PRIMARY KEY,
    question_id INTEGER NOT NULL REFERENCES answers (question_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    draft TEXT,
    decision TEXT NOT NULL DEFAULT 'shown'
        CHECK (decision IN ('shown', 'relinked', 'replaced', 'dropped')),
    reason TEXT,
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

CREATE TABLE feedback (
    question_id INTEGER NOT NULL REFERENCES answers (question_id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    helpful INTEGER NOT NULL CHECK (helpful IN (0, 1)),
    reason TEXT,
    given_at REAL NOT NULL,
    PRIMARY KEY (question_id, person_id)
) STRICT;

CREATE INDEX feedback_by_person ON feedback (person_id);

-- `scope` is the pseudonym of a server or a person, or empty for the bot itself.
CREATE TABLE settings (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (scope, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE quotas (
    scope TEXT NOT NULL,
    day TEXT NOT NULL,
    used INTEGER NOT NULL,
    last_at REAL NOT NULL,
    PRIMARY KEY (scope, day)
) STRICT, WITHOUT ROWID;

-- Who asked to be forgotten, so that a backup from before forgets them again; `swept` once the
-- file was written anew since.
CREATE TABLE erasures (
    pseudonym TEXT PRIMARY KEY,
    erased_at REAL NOT NULL,
    swept INTEGER NOT NULL DEFAULT 0 CHECK (swept IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Counts and costs by day, kept when the exchanges themselves are forgotten: they name nobody.
CREATE TABLE days (
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    visible INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    tokens INTEGER NOT NULL,
    cost REAL NOT NULL,
    PRIMARY KEY (day, outcome, visible)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER answers_counted AFTER INSERT ON answers BEGIN
    INSERT INTO days
    SELECT
        date(new.answered_at, 'unixepoch'), new.outcome, visible,
        1, new.prompt_tokens + new.completion_tokens, new.cost
    FROM questions WHERE id = new.question_id
    ON CONFLICT DO UPDATE SET
        answers = answers + 1, tokens = tokens + excluded.tokens, cost = cost + excluded.cost;
END;

-- Full-text search over exchanges; the texts themselves stand in their own tables only. No trigger
-- fills it: with trusted_schema off, SQLite lets none reach a virtual table.
CREATE VIEW exchanges AS
SELECT questions.id, questions.text AS question, answers.text AS answer
FROM questions JOIN answers ON answers.question_id = questions.id;

CREATE VIRTUAL TABLE search USING fts5 (
    question, answer,
    content = 'exchanges', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

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
)
GROUP BY topic;

CREATE VIEW cost_by_day AS
SELECT day, sum(answers) AS answers, sum(tokens) AS tokens, sum(cost) AS cost
FROM days GROUP BY day;

CREATE VIEW feedback_by_answer AS
SELECT
    feedback.question_id AS id, sum(feedback.helpful) AS helpful,
    sum(NOT feedback.helpful) AS unhelpful, questions.text AS question, answers.text AS answer
FROM feedback
JOIN questions ON questions.id = feedback.question_id
JOIN answers ON answers.question_id = feedback.question_id
WHERE questions.visible
GROUP BY feedback.question_id;

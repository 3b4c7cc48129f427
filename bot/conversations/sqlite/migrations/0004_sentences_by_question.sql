-- Sentences and citations lie under their question, in the order in which they are read, as they do
-- in PostgreSQL: one tree for each table instead of two, and no numbers of their own.
ALTER TABLE sentences RENAME TO old_sentences;

ALTER TABLE citations RENAME TO old_citations;

CREATE TABLE sentences (
    question_id INTEGER NOT NULL REFERENCES answers (question_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    draft TEXT,
    decision TEXT NOT NULL CHECK (decision IN ('shown', 'relinked', 'replaced', 'dropped')),
    reason TEXT,
    PRIMARY KEY (question_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
    question_id INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    position INTEGER NOT NULL,
    claim TEXT NOT NULL,
    note TEXT NOT NULL,
    video_id TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (question_id, sentence, position),
    FOREIGN KEY (question_id, sentence)
        REFERENCES sentences (question_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO sentences
SELECT question_id, position, text, draft, decision, reason FROM old_sentences;

INSERT INTO citations
SELECT
    question_id, old_sentences.position, old_citations.position,
    claim, note, video_id, seconds, old_citations.text
FROM old_citations JOIN old_sentences ON old_sentences.id = sentence_id;

DROP TABLE old_citations;

DROP TABLE old_sentences;

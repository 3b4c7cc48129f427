-- What the buttons under an answer say beside its number, since numbers begin anew with another
-- database, and go on from a copy that was put back. Questions from before have no mark, and neither
-- have their buttons.
ALTER TABLE questions ADD COLUMN mark text NOT NULL DEFAULT '';

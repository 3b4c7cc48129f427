-- What an answer cost in tokens stands beside what it cost in dollars, so that one reading tells
-- all that those who manage a server may know of it.
CREATE OR REPLACE VIEW server_questions AS
SELECT
    questions.id, conversations.server, questions.asked_at, questions.person_id,
    questions.text AS question, questions.topic, answers.outcome, answers.cost,
    answers.prompt_tokens + answers.completion_tokens AS tokens
FROM conversations
JOIN questions ON questions.conversation_id = conversations.id
JOIN answers ON answers.question_id = questions.id
WHERE conversations.server IS NOT NULL AND questions.visible;

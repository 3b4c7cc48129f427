-- What those who manage a server may read of it. Direct messages belong to no server.
CREATE VIEW server_questions AS
SELECT
    questions.id, conversations.server, questions.asked_at, questions.person_id,
    questions.text AS question, questions.topic, answers.outcome, answers.cost
FROM conversations
JOIN questions ON questions.conversation_id = conversations.id
JOIN answers ON answers.question_id = questions.id
WHERE conversations.server IS NOT NULL AND questions.visible;

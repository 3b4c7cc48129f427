-- What a day has cost is told by `days`, which keeps it when the answers are forgotten.
DROP INDEX answers_by_time;

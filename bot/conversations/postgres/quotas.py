"""How much was asked, counted so that bots which count at once lose nothing."""

from collections.abc import Sequence

from bot.conversations.postgres.connections import Connection, only
from bot.conversations.quotas import Limit, Refused, begun, refusal


async def count(
    connection: Connection, limits: Sequence[tuple[Limit, str]], now: float
) -> Refused | None:
    """Count one question against each limit; return what it is refused for, to be undone then.

    What counts no more is dropped, whoever's it is. Each row stays locked until the transaction
    ends. All take them in one order, so that none waits for another in a circle.
    """
    reached = [
        limit
        for limit, scope in sorted(limits, key=lambda each: (each[1], each[0].span))
        if await _count(connection, limit, scope, now) > limit.most
    ]
    await drop_ended(connection, now)
    return refusal(reached, now)


async def drop_ended(connection: Connection, at: float) -> None:
    """Delete what was counted in spans that are over by then.

    Rows that another bot is counting in are passed over, since to wait for them could be a circle.
    """
    await connection.execute(
        "DELETE FROM quotas WHERE (scope, span) IN (SELECT scope, span FROM quotas "
        "WHERE began_at + span <= %s FOR UPDATE SKIP LOCKED)",
        (at,),
    )


async def _count(connection: Connection, limit: Limit, scope: str, now: float) -> int:
    # A bot whose clock is behind counts into the span that the others have begun; a span further
    # ahead was begun by a clock that was wrong, and would refuse everybody until then.
    (used,) = await only(
        connection,
        "INSERT INTO quotas (scope, span, began_at, used) VALUES (%s, %s, %s, 1) "
        "ON CONFLICT (scope, span) DO UPDATE SET (used, began_at) = (SELECT "
        "CASE WHEN same THEN quotas.used + 1 ELSE 1 END, "
        "CASE WHEN same THEN quotas.began_at ELSE excluded.began_at END FROM (SELECT "
        "quotas.began_at BETWEEN excluded.began_at AND excluded.began_at + excluded.span AS same"
        ") AS spans) RETURNING used",
        scope,
        limit.span,
        begun(limit.span, now),
    )
    return int(used)

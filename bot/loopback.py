"""A web application on loopback, which nothing but this machine can reach."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from aiohttp import web


@asynccontextmanager
async def serving(
    app: web.Application, port: int = 0, *, grace: float = 0.1
) -> AsyncGenerator[str]:
    """Serve on a port, or on any free one; yield where, as `127.0.0.1:49152`.

    What is still being answered at the end has `grace` seconds left.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=grace)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        host, port = runner.addresses[0]
        yield f"{host}:{port}"
    finally:
        await runner.cleanup()

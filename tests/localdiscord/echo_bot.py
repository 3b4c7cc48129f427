"""An ordinary small bot, made with discord.py as its documentation teaches; it knows no place."""

import asyncio

import discord
from discord import app_commands

WORDS = ["the", "answer", "comes", "word", "by", "word"]


class Feedback(discord.ui.View):
    """Two buttons that outlive a restart."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Helpful", custom_id="feedback:helpful")
    async def helpful(
        self, interaction: discord.Interaction, _: discord.ui.Button["Feedback"]
    ) -> None:
        """Thank, and take the buttons away."""
        assert interaction.message
        content = f"{interaction.message.content} (thanks)"
        await interaction.response.edit_message(content=content, view=None)

    @discord.ui.button(label="Why", custom_id="feedback:why")
    async def why(self, interaction: discord.Interaction, _: discord.ui.Button["Feedback"]) -> None:
        """Ask back."""
        await interaction.response.send_modal(Why())


class Why(discord.ui.Modal, title="Why?"):
    """A question back."""

    reason: discord.ui.TextInput["Why"] = discord.ui.TextInput(label="Reason", custom_id="reason")

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Say what was filled in, to that person alone."""
        await interaction.response.send_message(f"noted: {self.reason.value}", ephemeral=True)


class EchoBot(discord.Client):
    """Answers mentions and direct messages with what it heard; a few words make it do more."""

    def __init__(self, *, message_content: bool = False, heartbeat_timeout: float = 60) -> None:
        intents = discord.Intents.default()
        intents.message_content = message_content
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0.01,
            heartbeat_timeout=heartbeat_timeout,
        )
        self.heard: list[str] = []
        self.failures: list[discord.HTTPException] = []
        self.idle = asyncio.Event()
        self.idle.set()
        self.tree = app_commands.CommandTree(self)
        add_commands(self.tree)

    async def setup_hook(self) -> None:
        """Make the commands known, and the buttons of old messages work."""
        self.add_view(Feedback())
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for nothing: discord.py waits five seconds here before it identifies again."""

    async def on_message(self, message: discord.Message) -> None:
        """Answer."""
        assert self.user
        if message.author == self.user:
            return
        self.heard.append(message.content)
        if message.guild and self.user not in message.mentions:
            return
        words = message.content.removeprefix(self.user.mention).strip()
        self.idle.clear()
        try:
            await self.answer(message, words)
        except discord.HTTPException as failure:
            self.failures.append(failure)
        finally:
            self.idle.set()

    async def answer(self, message: discord.Message, words: str) -> None:
        """Do what the words say, or repeat them."""
        match words.split():
            case ["stream"]:
                reply = await message.reply(WORDS[0])
                for end in range(2, len(WORDS) + 1):
                    reply = await reply.edit(content=" ".join(WORDS[:end]))
            case ["long", length]:
                await message.reply("x" * int(length))
            case ["ping"]:
                everyone = discord.AllowedMentions.all()
                await message.reply(f"{message.author.mention} hi", allowed_mentions=everyone)
            case ["link"]:
                await message.reply("[31:07](<https://youtu.be/ID?t=1867>) and \x1b[31mred")
            case ["whisper"]:
                await message.author.send("psst")
            case ["typing"]:
                async with message.channel.typing():
                    await message.reply("typed")
            case _:
                await message.reply(f"you said: {words}", view=Feedback())


def add_commands(tree: app_commands.CommandTree[EchoBot]) -> None:
    """Give the bot its commands."""

    @tree.command(description="Ask a question")
    @app_commands.describe(question="What to ask", source="Where to look")
    async def ask(
        interaction: discord.Interaction[EchoBot], question: str, source: str = "all"
    ) -> None:
        interaction.client.idle.clear()
        await interaction.response.defer(thinking=True)
        await interaction.edit_original_response(content=f"{question} in {source}:")
        await interaction.edit_original_response(content=f"{question} in {source}: 42")
        await interaction.followup.send("only for you", ephemeral=True)
        interaction.client.idle.set()

    @ask.autocomplete("source")
    async def sources(
        _: discord.Interaction[EchoBot], current: str
    ) -> list[app_commands.Choice[str]]:
        known = ("all", "documents", "wiki")
        return [app_commands.Choice(name=s, value=s) for s in known if s.startswith(current)]

    @tree.command(description="Answer at once, to one person alone")
    async def secret(interaction: discord.Interaction[EchoBot]) -> None:
        await interaction.response.send_message("nobody else sees this", ephemeral=True)

    @tree.command(description="Do not answer")
    async def silent(interaction: discord.Interaction[EchoBot]) -> None:
        """Leave the interaction to the test."""
        interaction.client.dispatch("silence", interaction)

    @tree.context_menu(name="Summarise")
    async def summarise(
        interaction: discord.Interaction[EchoBot], message: discord.Message
    ) -> None:
        await interaction.response.send_message(f"summary of: {message.content}", ephemeral=True)

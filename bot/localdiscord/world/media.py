"""Pictures, files and emojis within a message, told as Discord answers with them.

A bot names what it sends along by `attachment://` and its name; Discord answers with an address.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.localdiscord.payloads import Json, JsonObject, listed, mapped
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.components import ComponentType

ATTACHED = "attachment://"


@dataclass(frozen=True, slots=True)
class Media:
    """The files of one message; `id` stands for whatever lies elsewhere."""

    id: int
    files: Sequence[Attachment]

    def embeds(self, embeds: Sequence[Json]) -> list[Json]:
        """Answer embeds."""
        return [self._embed(mapped(embed)) for embed in embeds]

    def components(self, components: Json) -> list[Json]:
        """Answer components, and those within them."""
        return [self._component(mapped(component)) for component in listed(components)]

    def _embed(self, embed: Mapping[str, Json]) -> JsonObject:
        told = dict(embed)
        for place, key in (
            ("image", "url"),
            ("thumbnail", "url"),
            ("author", "icon_url"),
            ("footer", "icon_url"),
        ):
            part = mapped(embed.get(place))
            if part.get(key):
                address = self._address(part[key])
                told[place] = {**part, key: address, f"proxy_{key}": address}
        return told

    def _component(self, component: Mapping[str, Json]) -> JsonObject:
        told = dict(component) | self._parts(component)
        if "components" in told:
            told["components"] = self.components(told["components"])
        for key in ("component", "accessory"):
            if key in told:
                told[key] = self._component(mapped(told[key]))
        return told

    def _parts(self, component: Mapping[str, Json]) -> JsonObject:
        match component.get("type"):
            case ComponentType.BUTTON:
                return _emoji(component)
            case ComponentType.STRING_SELECT:
                options = map(mapped, listed(component.get("options")))
                return {"options": [{**option, **_emoji(option)} for option in options]}
            case ComponentType.THUMBNAIL:
                return self._picture(component)
            case ComponentType.MEDIA_GALLERY:
                items = map(mapped, listed(component.get("items")))
                return {"items": [{**item, **self._picture(item)} for item in items]}
            case ComponentType.FILE:
                file = self._file(mapped(component.get("file")).get("url"))
                about: JsonObject = {"name": None, "size": None, "spoiler": False}
                if file:
                    about |= {"name": file.filename, "size": len(file.content)}
                return about | {"file": self._media(component.get("file"))}
            case ComponentType.CONTAINER:
                return {"accent_color": None, "spoiler": False} | dict(component)
            case _:
                return {}

    def _picture(self, part: Mapping[str, Json]) -> JsonObject:
        told: JsonObject = {"description": None, "spoiler": False}
        return told | dict(part) | {"media": self._media(part.get("media"))}

    def _media(self, media: Json) -> JsonObject:
        url = mapped(media).get("url")
        file, address = self._file(url), self._address(url)
        told: JsonObject = {"id": str(self.id), "url": address, "proxy_url": address}
        if file:
            told |= {"id": str(file.id), "attachment_id": str(file.id)}
            told |= {"content_type": file.content_type}
        return told

    def _file(self, url: Json) -> Attachment | None:
        known = (file for file in self.files if url in (file.url, ATTACHED + file.filename))
        return next(known, None)

    def _address(self, url: Json) -> str:
        file = self._file(url)
        return file.url if file else str(url)


def _emoji(part: Mapping[str, Json]) -> JsonObject:
    """Return the emoji of a button or an option; one that everybody has is told without an id."""
    emoji = mapped(part.get("emoji"))
    if not emoji:
        return {}
    return {"emoji": {key: value for key, value in emoji.items() if value is not None}}

"""One module a format, each with ``parse(data: bytes, name: str) -> ParsedDocument``; ``formats`` lists them.

They run in the parse worker only, which has no network and no files. A block's text is always
``text[start:end]``, blocks are in reading order and do not overlap, and page spans tile the text.
"""

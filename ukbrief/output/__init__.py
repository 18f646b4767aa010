"""An answer made visible: as panels, plain lines, Markdown or JSON. README.md describes the visual language.

Two steps. `arrange` turns an `Answer` into a `Page`: what is shown, in which order, how much of it, and which number
leads to which source. The painters (`panels`, `plain`, `markdown`) then only say how it looks, so that the three
cannot differ in what they tell. JSON (`jsonform`) is cut from the answer itself, as it leaves nothing out.

Everything here is pure: how wide the screen is and what day it is come in with the `View`. Text from facts and
queries is untrusted: it passes through `clean` before any painter sees it. Only `panels` and what it is made of
(`blocks`, `figures`, `style`) import Rich.
"""

"""Fact files: a folder of TOML files read into records, with every fault told in one run.

One way through: files are found and parsed (`documents`, with `locate` for the lines), each table is held against the
codebook (`survey`, with `spec` for the codebook as data and `values` and `tables` for what a field may be), tables are
held against each other (`rules`), and what is good becomes records without a loose end (`build`, `close`). Importing
this costs `tomllib` and more: it is for those who check and compile facts, not for those who ask.
"""

from ukbrief.factfiles.faults import Fault
from ukbrief.factfiles.merging import merge
from ukbrief.factfiles.reading import Reading, read

__all__ = ["Fault", "Reading", "merge", "read"]

import Diagnostics

extension Check {
  static let staleBaseline = Check(
    "Weir/StaleBaseline", .note, "a baseline names a finding that is gone",
    why: """
      A baseline holds the findings that were there when it was written, so that only new ones make a run \
      fail. An entry whose finding is mended lets the same fault come back unseen. `weir lint --baseline \
      FILE --write-baseline FILE` takes such entries out. Entries of files that were not linted, or not \
      in full, are left alone. The examples are baselines of a config without findings.
      """,
    bad: """
      {"version":1,"findings":[
      {"file":"stainless.yml","check":"Streaming/EmptyTable","pointer":"#/streaming/on_event","text":"[]","count":1}
      ]}
      """,
    good: """
      {"version":1,"findings":[]}
      """,
    found: .baseline)
}

import Diagnostics

extension Check {
  static let recursiveAlias = Check(
    "YAML/RecursiveAlias", .fatal, "an alias stands inside the value it repeats",
    why: """
      A value that contains itself has no end. Some readers build it as a cycle and fail much later, \
      others refuse the file.
      """,
    bad: """
      settings: &all
        license: MIT
        copy: *all
      """,
    good: """
      settings:
        license: &license MIT
        copy: *license
      """,
    found: .reading)
}

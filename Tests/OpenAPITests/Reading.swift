import Diagnostics
import OpenAPI

/// Reads a spec given as text.
func spec(_ text: String, name: String = "openapi.yml") throws -> Specification {
  try Specification(reading: SourceFile(name: name, stored: Array(text.utf8)))
}

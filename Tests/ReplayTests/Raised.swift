@testable import Replay

/// An error in a form that tables of tests can hold.
struct Raised: Equatable, CustomStringConvertible {
  let name: String?
  let message: String

  init(_ name: String?, _ message: String) {
    self.name = name
    self.message = message
  }

  init?(_ error: ReplayError?) {
    guard let error else { return nil }
    self.init(error.errorClass, error.message)
  }

  var description: String { "\(name ?? "-"): \(message)" }
}

extension Client {
  func raised(yielding data: String, errorProperty: String? = nil) -> Raised? {
    Array(data.utf8).withUnsafeBytes { Raised(failure(yielding: $0, errorProperty: errorProperty)) }
  }

  func raised(erring data: String) -> Raised? {
    Array(data.utf8).withUnsafeBytes { Raised(error(raisedWith: $0)) }
  }
}

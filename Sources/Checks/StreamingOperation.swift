import OpenAPI
import Resources
import RuleTable

/// A method that streams, and the operation that it calls.
struct StreamingOperation {
  let endpoint: Endpoint
  let section: MethodStreaming
  let operation: Operation
}

extension Context {
  /// The streaming methods whose operations are in a spec, as long as nothing changes them before they are used.
  func streamingOperations(
    _ specification: Specification, _ effort: inout Effort
  ) -> [StreamingOperation] {
    guard Transformations(in: document) == .none else { return [] }
    return resources.methods.compactMap { method in
      guard let section = method.streaming, let endpoint = method.endpoint?.value,
        case .operation(let operation) = specification.endpoint(
          endpoint.verb.rawValue, endpoint.path, &effort)
      else { return nil }
      return StreamingOperation(endpoint: endpoint, section: section, operation: operation)
    }
  }
}

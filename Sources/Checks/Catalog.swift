public import Diagnostics

/// The one list of all checks.
public enum Catalog {
  /// Every check, in the order in which they are listed to people.
  public static let all: [Check] = [
    .syntax, .encoding, .limitExceeded, .undefinedAlias, .recursiveAlias, .duplicateKey, .multipleDocuments,
    .notAMapping, .unknownSection,
    .misplaced, .wrongType, .unknownKey, .emptyTable, .missingHandler, .missingMatcher, .unknownHandler,
    .unknownKind, .severalMatchers, .unquotedSentinel, .shadowedRule, .fallthroughNotLast,
    .duplicateFallthrough, .overlappingYield, .missingDone, .dropsUnmatched, .emptyPrefix,
    .prefixNeverMatches,
    .fragilePrefix, .doneSwallowsPayload, .eventTypeIsText, .emptyEventTypes, .duplicateEventType,
    .errorPropertyUnused, .missingErrorProperty, .targetDivergence, .unusedTable, .eventModelNotFound,
    .missingDiscriminator, .discriminatorNotFound, .noEventStream,
    .malformedEndpoint, .duplicateEndpoint, .readmeEndpointNotFound, .endpointNotFound,
    .unusedIgnore, .staleBaseline,
  ]

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// The check with a code, or nil.
  public static func check(named code: Code) -> Check? { byCode[code] }

  /// The checks a person may mean: those with a code, or else with a name after the area; letter case is all one.
  ///
  /// - Parameter text: `Streaming/ShadowedRule`, `ShadowedRule`, `shadowedrule`.
  /// - Returns: one check; several where areas share the name; none where it is no name at all.
  public static func checks(called text: String) -> [Check] {
    let text = text.lowercased()
    let codes = all.map { $0.code.description.lowercased() }
    if let index = codes.firstIndex(of: text) { return [all[index]] }
    return zip(all, codes).filter { $0.1.hasSuffix("/\(text)") }.map(\.0)
  }
}

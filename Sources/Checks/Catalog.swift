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
    .missingDiscriminator,
    .malformedEndpoint, .duplicateEndpoint, .readmeEndpointNotFound,
  ]

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// The check with a code, or nil.
  public static func check(named code: Code) -> Check? { byCode[code] }
}

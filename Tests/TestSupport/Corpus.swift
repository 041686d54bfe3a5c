public import Foundation

/// Finds other people's configs and transcripts where they lie beside the checkout; tests skip what is not there.
public enum Corpus {
  /// The folder of the corpus, or nil.
  public static let folder: URL? = {
    let folder = Fixtures.root.deletingLastPathComponent().appending(path: "shared/corpus")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The files right in a folder of the corpus, named relative to it; sorted by name, empty where there is none.
  public static func files(in path: String) -> [URL] {
    guard let folder = folder?.appending(path: path) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appending(path: $0) }
  }
}

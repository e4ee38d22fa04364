/// What an XML document's root element says, for responses that the models don't describe.
public struct XMLRoot: Sendable {
  /// The root's name without its prefix.
  public let name: String
  /// The text directly in the root.
  public let text: String

  /// Reads a whole document.
  ///
  /// - Throws: ``ResponseParserError`` when the bytes are no XML.
  public init(_ bytes: [UInt8]) throws(ResponseParserError) {
    var reader = try XMLReader(bytes)
    name = try reader.localNameText()
    text = try reader.readText()
    try reader.finish()
  }
}

import ServiceModel
import WireFormats

/// Whole bodies that should be JSON.
enum JSONBody {
  /// Reads a body, or, as botocore does, one that is no JSON at all as a structure whose `message`
  /// it is.
  ///
  /// - Throws: ``ResponseParserError`` for JSON that doesn't fit the schema.
  static func read<Output>(
    _ body: HTTPBody, _ read: (HTTPBody) throws -> Output
  ) throws -> Output {
    do {
      return try read(body)
    } catch {
      guard case .bytes(let bytes) = body, !isValid(bytes) else {
        throw (error as? JSONError).map { ResponseParserError($0.description) } ?? error
      }
      return try read(.bytes(message(bytes)))
    }
  }

  /// The members of a body that is an object; of one that is no JSON its text as `message`.
  static func document(_ body: HTTPBody) -> Structure {
    let value = try? read(body) { body in
      var json = JSONDeserializer(body: body.inMemory)
      return try json.readWholeDocument()
    }
    if case .structure(let members)? = value { return members }
    return [:]
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    var reader = JSONReader(bytes)
    return (try? reader.skipValue()) != nil && (try? reader.finish()) != nil
  }

  private static func message(_ bytes: [UInt8]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("message")
    writer.write(String(decoding: bytes, as: UTF8.self))
    writer.endObject()
    return writer.bytes
  }
}

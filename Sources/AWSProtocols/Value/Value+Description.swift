import WireFormats

// `print` and interpolation go by `TextOutputStreamable`. A property named `description` would hide
// the member of that name, which more than a thousand shapes have.
extension Value: TextOutputStreamable, CustomDebugStringConvertible {
  /// Writes the value as people read it: a text bare (as `print` has it in Python), containers as
  /// indented JSON, bytes as Base64, streams by their kind without being read. In containers,
  /// members whose names say that they are secrets are masked.
  public func write(to target: inout some TextOutputStream) {
    if case .string(let text) = self { target.write(text) } else { target.write(debugDescription) }
  }

  /// The value as indented JSON; a text too is quoted.
  public var debugDescription: String { ValueText.of(self) }
}

extension Structure: CustomStringConvertible {
  /// The members as indented JSON.
  public var description: String { Value.structure(self).debugDescription }
}

/// Writes values as indented JSON for people.
private struct ValueText {
  private var text = ""
  private var indentation = "\n"

  /// Deeper values are shown as `…`.
  private static let depthLimit = 64

  static func of(_ value: Value) -> String {
    var writer = ValueText()
    writer.write(value)
    return writer.text
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .integer(let integer): text += String(integer)
    case .double(let double): text += FloatText.text(of: double)
    case .number(let number): text += number
    case .string(let string): write(quoted: string)
    case .blob(let bytes): write(quoted: Base64.encode(bytes))
    case .timestamp(let timestamp): write(quoted: timestamp.iso8601)
    case .list(let elements), .set(let elements):
      writeContainer("[", "]", elements) { $0.write($1) }
    case .structure(let members):
      writeContainer("{", "}", members) { writer, member in
        writer.write(quoted: member.name)
        writer.text += ": "
        writer.write(SecretNames.hides(member) ? .string(Value.mask) : member.value)
      }
    case .stream: text += "<stream>"
    case .events: text += "<event stream>"
    case .deferred(let deferred): text += deferred.debugDescription
    }
  }

  private mutating func writeContainer<C: Collection>(
    _ start: String, _ end: String, _ contents: C,
    _ write: (inout ValueText, C.Element) -> Void
  ) {
    text += start
    let outer = indentation
    if outer.utf8.count > Self.depthLimit * 2 {
      text += "…"
    } else if !contents.isEmpty {
      indentation += "  "
      var isFirst = true
      for element in contents {
        if !isFirst { text += "," }
        isFirst = false
        text += indentation
        write(&self, element)
      }
      indentation = outer
      text += outer
    }
    text += end
  }

  private mutating func write(quoted string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

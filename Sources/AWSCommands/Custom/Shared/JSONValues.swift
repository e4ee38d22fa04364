// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

extension Value {
  /// The value as JSON; timestamps and blobs as text.
  var json: JSONNode {
    switch self {
    case .null, .stream, .events, .deferred: .null
    case .bool(let bool): .bool(bool)
    case .integer(let integer): .integer(integer)
    case .double(let double): .number(JSONNumber(double))
    case .number(let text): (try? JSONNode(parsing: text)) ?? .string(text)
    case .string(let text): .string(text)
    case .blob(let bytes): .string(Base64.encode(bytes))
    case .timestamp(let time): .string(time.iso8601)
    case .list(let elements), .set(let elements): .array(elements.map(\.json))
    case .structure(let members): .object(JSONObject(members.map { ($0.name, $0.value.json) }))
    }
  }
}

extension JSONNode {
  /// The text as Python's `json.dumps` writes it with an indentation: everything but ASCII escaped.
  func pythonText(indent: Int) -> String {
    var text = ""
    for scalar in jsonText(.indented(indent)).unicodeScalars {
      if scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return text
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

extension Value {
  /// The value as JSON; timestamps and blobs as text.
  var json: JSONNode { json { .string(Base64.encode($0)) } }
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

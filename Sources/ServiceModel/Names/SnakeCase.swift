// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The Python spelling of a model's name: `list_objects_v2` for `ListObjectsV2`.
///
/// Like botocore's `xform_name`, with its special cases.
public func snakeCased(_ name: String) -> String { NameTransform.of(name, separator: "_") }

/// The command line's spelling of a model's name: `list-objects-v2` for `ListObjectsV2`.
///
/// Like botocore's `xform_name` with `-`, with its special cases.
public func kebabCased(_ name: String) -> String { NameTransform.of(name, separator: "-") }

enum NameTransform {
  static func of(_ name: String, separator: Unicode.Scalar) -> String {
    guard !name.unicodeScalars.contains(separator) else { return name }
    if let special = specialCase("\(name)|\(separator)") { return special }
    let mark = UInt8(ascii: separator)
    let words = separatingWords(separatingPlural(Array(name.utf8), mark), mark)
    let transformed = String(decoding: separatingCapitals(words, mark), as: UTF8.self)
    return transformed.lowercased()
  }

  /// The names whose transformed form follows no rule; none when the bundle can't be read.
  private static func specialCase(_ key: String) -> String? { specialCases?[key].string }

  private static let specialCases = try? ModelBundle.linked.tree("data/xform_name_special")

  /// `GatewayARNs` to `Gateway_arns`: a plural of an abbreviation at the end.
  private static func separatingPlural(_ name: [UInt8], _ mark: UInt8) -> [UInt8] {
    guard name.last == UInt8(ascii: "s") else { return name }
    var start = name.count - 1
    while start > 0, name[start - 1].isASCIICapital { start -= 1 }
    guard name.count - 1 - start >= 2 else { return name }
    return name[..<start] + [mark] + name[start...].map(\.asciiLowercased)
  }

  /// Adds a separator before each capital that small letters follow, unless it comes first.
  private static func separatingWords(_ name: [UInt8], _ mark: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < name.count {
      result.append(name[index])
      index += 1
      guard name[index - 1] != UInt8(ascii: "\n"), index + 1 < name.count,
        name[index].isASCIICapital, name[index + 1].isASCIISmallLetter
      else { continue }
      result.append(mark)
      result.append(name[index])
      index += 1
      while index < name.count, name[index].isASCIISmallLetter {
        result.append(name[index])
        index += 1
      }
    }
    return result
  }

  /// Adds a separator between a small letter or digit and a capital.
  private static func separatingCapitals(_ name: [UInt8], _ mark: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < name.count {
      result.append(name[index])
      index += 1
      guard index < name.count, name[index].isASCIICapital,
        name[index - 1].isASCIISmallLetter || name[index - 1].isASCIIDigit
      else { continue }
      result.append(mark)
      result.append(name[index])
      index += 1
    }
    return result
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import WireFormats
package import YAML

/// Values from YAML, as the AWS CLI's version 2 reads `--cli-input-yaml`.
package enum YAMLInput {
  /// The value of a text with one document; keys are strings, as Python prints them.
  package static func value(of text: String) throws(YAMLError) -> Value {
    value(try YAMLDocument(text, .libyaml).value())
  }

  private static func value(_ value: YAMLValue) -> Value {
    switch value {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .integer(let digits): Int64(digits).map { .integer($0) } ?? .number(digits)
    case .float(let number): .double(number)
    case .string(let text): .string(text)
    case .binary(let bytes): .blob(bytes)
    case .timestamp(let timestamp): .timestamp(timestamp.instant)
    case .sequence(let elements): .list(elements.map(Self.value))
    case .set(let elements): .set(elements.map(Self.value))
    case .mapping(let entries):
      .structure(Structure(entries.map { (key($0.key), Self.value($0.value)) }))
    }
  }

  private static func key(_ key: YAMLValue) -> String { PythonText.of(value(key)) }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A placeholder in expected parameters for any value. It isn't a value to send.
package final class AnyValue: ByteSource {
  /// The only instance.
  package static let value = Value.stream(ByteStream(only))
  fileprivate static let only = AnyValue()

  private init() {}

  package var length: Int64? { nil }
  package var isReplayable: Bool { true }

  package func makeReader() async throws -> any ByteSourceReader {
    throw ParamValidationError(problems: [
      "Stubber.any is a placeholder for expected parameters and can't be sent"
    ])
  }
}

extension Value {
  /// Whether a value is as expected: equal, except for the parts that may be anything.
  package func matches(_ expected: Value) -> Bool {
    switch (self, expected) {
    case (_, .stream(let stream)) where stream.source === AnyValue.only: true
    case (.list(let elements), .list(let others)):
      elements.count == others.count && zip(elements, others).allSatisfy { $0.matches($1) }
    case (.structure(let members), .structure(let others)):
      members.count == others.count
        && others.allSatisfy { name, value in members[name]?.matches(value) ?? false }
    default: self == expected
    }
  }
}

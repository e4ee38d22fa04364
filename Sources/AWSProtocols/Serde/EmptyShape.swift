// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

extension DeserializableShape {
  /// The value of an output that the model doesn't have: a structure without members.
  init(empty: Void) throws {
    var deserializer = EmptyDeserializer()
    self = try Self(from: &deserializer, as: .empty)
  }
}

/// Reads a structure without members from nothing.
private struct EmptyDeserializer: PartialDeserializer {
  var place: String { "an empty output" }

  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {}
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

// Headers with the trait `jsonvalue` hold JSON in Base64.

extension TextSerializer {
  mutating func writeDocument(_ schema: Schema, _ value: Value) throws {
    var json = JSONSerializer()
    try json.writeDocument(schema.target, value)
    writeBlob(schema, json.takeBytes())
  }
}

extension TextDeserializer {
  mutating func readDocument(_ schema: Schema) throws -> Value {
    var json = try JSONDeserializer(body: readBlob(schema))
    return try json.readDocument(schema)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// An event of client-side monitoring, version 1: names and texts or whole numbers.
struct MonitorEvent {
  enum Field {
    case text(String)
    case number(Int64)
  }

  private(set) var fields: [(name: String, value: Field)] = []

  /// Adds a text, cut at a number of characters.
  mutating func add(_ name: String, _ text: String?, upTo limit: Int = .max) {
    guard let text else { return }
    let scalars = text.unicodeScalars
    fields.append(
      (name, .text(scalars.count > limit ? String(scalars.prefix(limit)) : text)))
  }

  /// Adds a number.
  mutating func add(_ name: String, _ number: Int64) { fields.append((name, .number(number))) }

  /// Adds an error under the names of the service's or of this library's own.
  mutating func add(_ error: MonitoredError, prefix: String) {
    let origin = error.isFromService ? "AwsException" : "SdkException"
    add(prefix + origin, error.name, upTo: 128)
    add(prefix + origin + "Message", error.message, upTo: 512)
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in fields {
      writer.key(name)
      switch value {
      case .text(let text): writer.write(text)
      case .number(let number): writer.write(number)
      }
    }
    writer.endObject()
    return writer.bytes
  }
}

/// An error as monitoring tells it.
struct MonitoredError {
  var name: String
  var message: String
  var isFromService: Bool
}

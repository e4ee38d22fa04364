// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// Former names of operations. Names that differ only in case and separators need none.
enum OperationAliases {
  private static let aliases: [(service: String, former: String, present: String)] = [
    ("socialmessaging", "DeleteWhatsAppMediaMessage", "DeleteWhatsAppMessageMedia")
  ]

  /// Adds the handlers that resolve former names, in any spelling.
  static func add(to emitter: inout Events.Emitter) {
    for alias in aliases {
      let event = NameEvent.attribute(service: alias.service)
      let wanted = CanonicalName.bytes(of: alias.former)
      emitter.addBuiltIn(
        .name { CanonicalName.bytes(of: $0) == wanted ? alias.present : nil },
        named: "ClientMethodAlias", for: event.name.parts, at: .middle)
    }
  }
}

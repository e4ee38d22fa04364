// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// Former names of operations. Names that differ only in case and separators need none.
enum OperationAliases {
  private static let aliases: [String: [String: String]] = [
    "socialmessaging": ["DeleteWhatsAppMediaMessage": "DeleteWhatsAppMessageMedia"]
  ]

  /// The current name of an operation, by any spelling of a former one.
  static func actualName(of name: String, service: String) -> String? {
    guard let aliases = aliases[service] else { return nil }
    let wanted = CanonicalName.bytes(of: name)
    return aliases.first { CanonicalName.bytes(of: $0.key) == wanted }?.value
  }
}

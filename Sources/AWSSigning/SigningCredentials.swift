// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The keys that requests are signed with. Descriptions and mirrors show only the access key's id.
package struct SigningCredentials: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The access key's id, which is sent in the clear.
  package let accessKeyID: String
  /// The secret, which is never sent.
  package let secretAccessKey: String
  /// The token of temporary credentials, which is sent in the clear.
  package let sessionToken: String?

  /// Credentials of their parts.
  package init(accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil) {
    self.accessKeyID = accessKeyID
    self.secretAccessKey = secretAccessKey
    self.sessionToken = sessionToken
  }

  /// The access key's id and whether there is a token.
  package var description: String {
    "SigningCredentials(\(accessKeyID)\(sessionToken == nil ? "" : ", with session token"))"
  }

  /// As ``description``.
  package var debugDescription: String { description }

  /// Only what ``description`` shows.
  package var customMirror: Mirror { Mirror(self, children: ["accessKeyID": accessKeyID]) }
}

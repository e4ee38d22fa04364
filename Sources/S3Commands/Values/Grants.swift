// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSProtocols

/// `--grants`: permission and grantee, as parameters of requests.
enum Grants {
  /// - Throws: ``CommandFailure`` for an invalid grant.
  static func parameters(_ grants: [String]) throws -> Structure {
    var parameters = Structure()
    for grant in grants {
      guard let equals = grant.utf8.firstIndex(of: UInt8(ascii: "=")) else {
        throw CommandFailure(
          .parameters, "grants should be of the form permission=principal")
      }
      let grantee = String(grant[grant.utf8.index(after: equals)...])
      parameters[try name(of: String(grant[..<equals]))] = .string(grantee)
    }
    return parameters
  }

  private static func name(of permission: String) throws -> String {
    switch permission {
    case "read": return "GrantRead"
    case "full": return "GrantFullControl"
    case "readacl": return "GrantReadACP"
    case "writeacl": return "GrantWriteACP"
    default:
      throw CommandFailure(
        .parameters, "permission must be one of: read|readacl|writeacl|full")
    }
  }
}

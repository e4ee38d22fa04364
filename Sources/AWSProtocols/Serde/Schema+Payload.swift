// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

extension Schema {
  /// Whether the text is JSON that callers see as its value: `jsonvalue`s in a header, as in
  /// botocore. In a body the text stays text, and a payload's bytes stay bytes.
  // Inlined: each member of each message is asked (1.3 % of `scripts/instructions list`).
  @inline(__always)
  var isJSONHeader: Bool { has(.jsonValue) && location == .header }

  /// Whether a payload of this kind is the body itself, not written in the protocol's format.
  var isBytes: Bool { type == .blob || type == .string }

  /// The member that is the whole body of the message that the structure describes.
  var payloadMember: Schema? {
    guard let name = traits["payload"].text else { return nil }
    return members.first { $0.memberName == name }
  }

  /// The member whose value is a stream of events.
  var eventStreamMember: Schema? { members.first { $0.has(.eventStream) } }

  /// Whether a member is sent in the body of a response.
  var hasResponseBodyMembers: Bool {
    members.contains { member in
      switch member.location {
      case .header, .headers, .statusCode: false
      default: true
      }
    }
  }

  /// Whether a member is sent in the body of a request.
  var hasRequestBodyMembers: Bool {
    members.contains { $0.location == .body || $0.location == .statusCode }
  }
}

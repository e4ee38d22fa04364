// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// The ids of a request that responses carry in headers.
package enum RequestIDs {
  /// The id under whichever name it comes.
  package static func first(in headers: WireHeaders) -> String? {
    headers["x-amzn-requestid"] ?? headers["x-amz-request-id"]
  }

  /// `RequestId` as the RPC protocols have it.
  static func rpc(_ headers: WireHeaders) -> Structure {
    guard let id = headers["x-amzn-requestid"] else { return [:] }
    return ["RequestId": .string(id)]
  }

  /// `RequestId` and `HostId` as the REST protocols have them.
  static func rest(_ headers: WireHeaders) -> Structure {
    if let id = headers["x-amzn-requestid"] { return ["RequestId": .string(id)] }
    guard let id = headers["x-amz-request-id"] else { return [:] }
    return ["RequestId": .string(id), "HostId": .string(headers["x-amz-id-2"] ?? "")]
  }
}

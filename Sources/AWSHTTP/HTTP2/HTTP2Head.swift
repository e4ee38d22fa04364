// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOHPACK
import WireFormats

/// Message heads in HTTP/2: method, target and status are fields of their own, names are in small
/// letters, and fields about HTTP/1.1 connections are absent.
enum HTTP2Head {
  /// The fields of a request.
  static func fields(of request: WireRequest) -> HPACKHeaders {
    var fields = HPACKHeaders()
    fields.reserveCapacity(request.headers.fields.count + 4)
    let host = request.headers["Host"] ?? request.url.hostHeader
    fields.add(name: ":method", value: request.method)
    fields.add(name: ":scheme", value: request.url.scheme)
    fields.add(name: ":authority", value: host)
    fields.add(name: ":path", value: request.url.target)
    for field in request.headers.fields {
      let name = field.name.asciiLowercased
      if !connectionFields.contains(name) { fields.add(name: name, value: field.value) }
    }
    return fields
  }

  /// The head of a response.
  ///
  /// - Returns: `nil` for an interim response.
  static func response(_ fields: HPACKHeaders) throws(MalformedResponse) -> ResponseHead? {
    guard let text = fields.first(name: ":status"), text.utf8.count == 3, let status = Int(text),
      status >= 100
    else {
      throw MalformedResponse(
        "the status isn't a number of three digits",
        line: (fields.first(name: ":status") ?? "").utf8)
    }
    guard status >= 200 else { return nil }
    var headers = WireHeaders()
    for field in fields where field.name.utf8.first != UInt8(ascii: ":") {
      headers.add(field.name, field.value)
    }
    return ResponseHead(status: status, reason: "", headers: headers, isPersistentVersion: true)
  }

  /// Fields that HTTP/2 forbids (RFC 9113, 8.2.2), and fields that it replaces.
  private static let connectionFields: Set<String> = [
    "connection", "expect", "host", "keep-alive", "proxy-connection", "transfer-encoding",
    "upgrade",
  ]
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import AWSErrors
import WireFormats

/// Error responses that don't come from the service: from a proxy or a load balancer, or without a
/// body.
enum GenericError {
  /// The error of a response with nothing beyond its status: a 5xx whose body is blank or an HTML
  /// page. `nil` for other responses, which the protocol parses.
  static func parse(_ response: WireResponse) -> Value? {
    guard response.status >= 500 else { return nil }
    let body = (response.body.bytes ?? []).drop { $0.isASCIIWhitespace }
    guard body.isEmpty || body.starts(with: "<html>".utf8) else { return nil }
    return [
      "Error": error(of: response.status),
      "ResponseMetadata": .structure([:]),
    ]
  }

  /// `Code` and `Message` from the status alone.
  private static func error(of status: Int) -> Value {
    ["Code": .string(String(status)), "Message": .string(ReasonPhrase.of(status))]
  }

  /// The error of a response whose body the protocol can't read: `Code` is the status, so that it
  /// decides about retries, and `Message` shows how the body begins.
  ///
  /// - Parameter metadata: The members of `ResponseMetadata`.
  static func unreadable(_ response: WireResponse, metadata: Structure) -> Structure {
    [
      "Error": [
        "Code": .string(String(response.status)),
        "Message": .string(message(of: response)),
      ],
      "ResponseMetadata": .structure(metadata),
    ]
  }

  private static func message(of response: WireResponse) -> String {
    let phrase = ReasonPhrase.of(response.status)
    let excerpt = BodyExcerpt.of(response.body.bytes ?? [])
    if phrase.isEmpty { return excerpt }
    // A few letters aren't informative, and the status's own words aren't new.
    guard excerpt.utf8.count >= 4, excerpt != phrase else { return phrase }
    return "\(phrase): \(excerpt)"
  }
}

extension WireBody {
  /// The bytes if they are in memory; none for a stream.
  var inMemory: ByteBuffer {
    if case .buffer(let buffer) = self { buffer } else { ByteBuffer() }
  }
}

/// The reason phrases of HTTP's registered status codes, as in Python's `http.client`: a message
/// for errors without one.
enum ReasonPhrase {
  /// The phrase of a status; empty for one that isn't registered.
  static func of(_ status: Int) -> String {
    switch status {
    case 100: "Continue"
    case 101: "Switching Protocols"
    case 102: "Processing"
    case 103: "Early Hints"
    case 200: "OK"
    case 201: "Created"
    case 202: "Accepted"
    case 203: "Non-Authoritative Information"
    case 204: "No Content"
    case 205: "Reset Content"
    case 206: "Partial Content"
    case 207: "Multi-Status"
    case 208: "Already Reported"
    case 226: "IM Used"
    case 300: "Multiple Choices"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 303: "See Other"
    case 304: "Not Modified"
    case 305: "Use Proxy"
    case 307: "Temporary Redirect"
    case 308: "Permanent Redirect"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 402: "Payment Required"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 407: "Proxy Authentication Required"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 410: "Gone"
    case 411: "Length Required"
    case 412: "Precondition Failed"
    case 413: "Request Entity Too Large"
    case 414: "Request-URI Too Long"
    case 415: "Unsupported Media Type"
    case 416: "Requested Range Not Satisfiable"
    case 417: "Expectation Failed"
    case 418: "I'm a Teapot"
    case 421: "Misdirected Request"
    case 422: "Unprocessable Entity"
    case 423: "Locked"
    case 424: "Failed Dependency"
    case 425: "Too Early"
    case 426: "Upgrade Required"
    case 428: "Precondition Required"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 451: "Unavailable For Legal Reasons"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    case 505: "HTTP Version Not Supported"
    case 506: "Variant Also Negotiates"
    case 507: "Insufficient Storage"
    case 508: "Loop Detected"
    case 510: "Not Extended"
    case 511: "Network Authentication Required"
    default: ""
    }
  }
}

/// Pages that a proxy, a load balancer or a captive portal sends in place of a service's response.
enum HTMLPage {
  /// Whether bytes begin like an HTML page. No modelled body does.
  static func begins(_ bytes: [UInt8]) -> Bool {
    let decoded = UTF16Order(bytes).map { order in
      Array(String(decoding: order.units(of: bytes.prefix(128)), as: UTF16.self).utf8)
    }
    let text = (decoded ?? bytes).drop { $0.isASCIIWhitespace || $0 >= 0x80 }
    guard text.first == UInt8(ascii: "<") else { return false }
    let start = text.prefix(14).map(\.asciiLowercased)
    return start.starts(with: "<!doctype html".utf8)
      || start.starts(with: "<html".utf8)
        && (start.count == 5 || start[5] == UInt8(ascii: ">") || start[5].isASCIIWhitespace)
  }

  /// The output of an operation whose model has no members in the body, where any body would be
  /// accepted.
  ///
  /// - Throws: ``ResponseParserError`` for an HTML page.
  static func outputWithoutBody<Output: DeserializableShape>(_ body: WireBody) throws -> Output {
    try refuse(body)
    return try Output(empty: ())
  }

  /// Refuses such a page.
  ///
  /// - Throws: ``ResponseParserError``.
  static func refuse(_ body: WireBody) throws {
    if let bytes = body.bytes, begins(bytes) {
      throw ResponseParserError("The response is an HTML page, not the service's")
    }
  }
}

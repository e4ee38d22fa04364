// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
package import WireFormats

/// Error codes as services write them.
enum ErrorCode {
  /// The code without its surroundings: `aws.api#Name:http://…` is `Name`.
  static func sanitized(_ text: String) -> String {
    let code = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    let start = code.lastIndex(of: UInt8(ascii: "#")).map { code.index(after: $0) }
    return String(Substring(code[(start ?? code.startIndex)...]))
  }
}

/// The error of a response in botocore's form, under construction.
struct ParsedError {
  private(set) var error: Structure
  private var metadata: Structure

  /// An error from a document with `message`, as the JSON and CBOR protocols have it.
  ///
  /// - Parameters:
  ///   - body: The document.
  ///   - code: The code in the response outside the headers for former query services.
  init(_ body: Structure, code: String, headers: WireHeaders, metadata: Structure) {
    error = [
      "Message": body["message"] ?? body["Message"] ?? "",
      "Code": .string(code),
    ]
    self.metadata = metadata
    // Services that used the query protocol before keep its codes for their callers.
    if let former = headers["x-amzn-query-error"] {
      let parts = former.utf8.split(
        separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty {
        error["QueryErrorCode"] = .string(code)
        error["Type"] = .string(String(Substring(parts[1])))
        error["Code"] = .string(String(Substring(parts[0])))
      }
    }
  }

  /// Replaces the code.
  mutating func setCode(_ code: Value) { error["Code"] = code }

  /// The result. If the service models the error, its members stand beside `Error` and
  /// `ResponseMetadata`, as far as they can be read.
  ///
  /// - Parameter read: Reads the members by the error's schema.
  func value(of service: ServiceModel, _ read: (Schema) throws -> Structure) -> Value {
    var response: Structure = [
      "Error": .structure(error), "ResponseMetadata": .structure(metadata),
    ]
    if let code, let shape = service.errorShape(code: code), let fields = try? read(shape) {
      for (name, value) in fields { response[name] = value }
    }
    return .structure(response)
  }

  /// The code as text; `nil` if it isn't text.
  var code: String? {
    if case .string(let code)? = error["Code"] { code } else { nil }
  }
}

/// The request IDs that responses carry in headers.
package enum RequestIDs {
  /// The ID, under any of its names.
  package static func first(in headers: WireHeaders) -> String? {
    headers["x-amzn-requestid"] ?? headers["x-amz-request-id"]
  }

  /// `RequestId` of the RPC protocols.
  static func rpc(_ headers: WireHeaders) -> Structure {
    guard let id = headers["x-amzn-requestid"] else { return [:] }
    return ["RequestId": .string(id)]
  }

  /// `RequestId` and `HostId` of the REST protocols.
  static func rest(_ headers: WireHeaders) -> Structure {
    if let id = headers["x-amzn-requestid"] { return ["RequestId": .string(id)] }
    guard let id = headers["x-amz-request-id"] else { return [:] }
    return ["RequestId": .string(id), "HostId": .string(headers["x-amz-id-2"] ?? "")]
  }
}

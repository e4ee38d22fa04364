// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import TestSupport

/// The calls of the fault matrix.
enum FaultOperation: String, CaseIterable {
  /// Must not be executed twice.
  case sendMessage = "SendMessage"
  /// Its caller reads the response from the connection.
  case getObject = "GetObject"
  /// Its body waits for the server's `100 Continue`.
  case putObject = "PutObject"

  var service: String { self == .sendMessage ? "sqs" : "s3" }

  var parameters: Structure {
    switch self {
    case .sendMessage: ["QueueUrl": "http://127.0.0.1/1/q", "MessageBody": "hello"]
    case .getObject: ["Bucket": "bbb", "Key": "k"]
    case .putObject: ["Bucket": "bbb", "Key": "k", "Body": "hello"]
    }
  }

  /// The response of a correct server.
  var response: ServedResponse {
    switch self {
    case .sendMessage:
      ServedResponse(
        headers: "Content-Type: application/x-amz-json-1.0\r\n", body: "{\"MessageId\":\"m\"}")
    case .getObject: ServedResponse(headers: "x-amz-checksum-crc32: NhCmhg==\r\n", body: "hello")
    case .putObject: ServedResponse(headers: "ETag: \"e\"\r\n", body: "")
    }
  }
}

/// A response before it is written.
struct ServedResponse: Sendable {
  var status = "200 OK"
  /// The header fields without the length, each with its line end.
  var headers: String
  var body: String

  /// The status line and the header fields.
  func head(length: Int? = nil) -> String {
    "HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(length ?? body.utf8.count)\r\n\r\n"
  }

  var text: String { head() + body }
}

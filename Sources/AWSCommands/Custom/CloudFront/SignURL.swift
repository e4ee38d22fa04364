// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import CloudFrontSigning
import CommandSupport
import WireFormats

/// `cloudfront sign`: a URL that gives access to private content for a limited time.
enum SignURL {
  static let command = CustomCommand(
    "cloudfront", "sign", summary: "Signs a URL.",
    options: [
      CommandOption("url", isRequired: true, readsFiles: false, summary: "The URL."),
      CommandOption("key-pair-id", isRequired: true, summary: "The ID of the public key."),
      CommandOption(
        "private-key", isRequired: true, summary: "The private key: file://private-key.pem."),
      CommandOption(
        "date-less-than", isRequired: true,
        summary: "When the URL stops working: 2030-01-31, 2030-01-31T12:00:00+02:00, or seconds."),
      CommandOption("date-greater-than", summary: "When the URL starts working."),
      CommandOption("ip-address", summary: "The addresses that may use the URL: 192.0.2.0/24."),
    ]
  ) { run in
    let url = try run.required("url")
    let end = try time(run.required("date-less-than"))
    let start = try run.text("date-greater-than").map(time)
    let address = run.text("ip-address")
    do {
      let signer = try CloudFrontSigner(
        keyID: try run.required("key-pair-id"),
        privateKeyPEM: withoutIndentation(try run.required("private-key")))
      guard start != nil || address != nil else {
        try run.write(try signer.generatePresignedURL(url, dateLessThan: end))
        return 0
      }
      let policy = signer.buildPolicy(
        resource: url, dateLessThan: end, dateGreaterThan: start, ipAddress: address)
      try run.write(try signer.generatePresignedURL(url, policy: policy))
      return 0
    } catch let error as BotoCoreError {
      throw CommandFailure(.other, error.message)
    }
  }

  /// A key as it may stand indented in a document.
  private static func withoutIndentation(_ text: String) -> String {
    text.split(separator: "\n").map { String($0.drop { $0 == " " || $0 == "\t" }) }
      .joined(separator: "\n")
  }

  private static func time(_ text: String) throws(CommandFailure) -> Timestamp {
    do {
      return try Timestamp(parsing: text)
    } catch {
      throw CommandFailure(.other, "\(error)")
    }
  }
}

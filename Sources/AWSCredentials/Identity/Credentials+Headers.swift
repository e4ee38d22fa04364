// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

extension Credentials {
  /// Checks that the parts that are sent can be in a request.
  ///
  /// - Throws: `credentialRetrievalError`, for example for a line break that was copied or read
  ///   from a file.
  func checked() throws(BotoCoreError) -> Credentials {
    let parts = [("access key id", accessKeyID), ("session token", sessionToken ?? "")]
    for (name, text) in parts where HeaderText.holdsControls(text) {
      throw .credentialRetrieval(method, HeaderText.reason("the \(name)"))
    }
    return self
  }
}

extension BearerToken {
  /// Checks that the token can be in a request.
  ///
  /// - Throws: `tokenRetrievalError`.
  func checked() throws(BotoCoreError) -> BearerToken {
    guard HeaderText.holdsControls(token) else { return self }
    throw BotoCoreError(
      .tokenRetrievalError,
      "Error when retrieving token from \(method): " + HeaderText.reason("the token"))
  }
}

/// Strings that are sent in headers.
private enum HeaderText {
  static func holdsControls(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }

  static func reason(_ name: String) -> String {
    "\(name) holds a line break or another control character, which no request can hold. Look at where "
      + "it is set"
  }
}

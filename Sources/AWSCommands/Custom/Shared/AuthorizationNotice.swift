// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport

/// Sends the user to the page where a sign-in is authorised.
struct AuthorizationNotice: Sendable {
  let run: CustomRun
  let opensBrowser: Bool

  /// Shows the page's URL, and opens it.
  ///
  /// - Parameters:
  ///   - url: The page.
  ///   - code: The code that the user enters there, and the page with the code in it; `nil` if there
  ///     is none.
  ///   - otherDevice: The option for a browser on another device.
  func show(
    _ url: String, code: (text: String, url: String)? = nil, otherDevice: String = ""
  ) async throws {
    let text: String
    if !opensBrowser {
      text =
        "Browser will not be automatically opened.\nPlease visit the following URL:\n\n\(url)\n"
        + (code.map {
          "\nThen enter the code:\n\n\($0.text)\n\nAlternatively, you may visit the following URL "
            + "which will autofill the code upon loading:\n\($0.url)\n"
        } ?? "")
    } else if let code {
      text =
        "Attempting to open your default browser.\nIf the browser does not open or you wish to use a "
        + "different device to authorize this request, open the following URL:\n\n\(url)\n"
        + "\nThen enter the code:\n\n\(code.text)\n"
    } else {
      text =
        "Attempting to open your default browser. If the browser does not open, open the following "
        + "URL.\nIf you are unable to open the URL on this device, run this command again with the "
        + "'\(otherDevice)' option.\n\n\(url)\n\n"
    }
    try run.write(text)
    try await run.context.console.output.flush()
    if opensBrowser { await Browser.show(code?.url ?? url, run.context.environment) }
  }
}

extension CommandFailure {
  /// The user took too long.
  static let authorizationExpired = CommandFailure(
    .other,
    "The pending authorization to retrieve an SSO token has expired. The login flow to retrieve an "
      + "SSO token must be restarted.")
}

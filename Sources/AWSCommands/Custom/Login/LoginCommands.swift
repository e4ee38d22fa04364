// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSErrors
import AWSProtocols
import CommandSupport
import Files
import SystemLibrary
import WireFormats

/// `login` and `logout`: sessions of the console as credentials.
enum LoginCommands {
  static let login = CustomCommand(
    "login", summary: "Signs in with the console's credentials.", options: [.flag("remote")],
    flavours: [.v2]
  ) { run in try await Login(run).signIn() }

  static let logout = CustomCommand(
    "logout", summary: "Removes the credentials of login.", options: [.flag("all")],
    flavours: [.v2], run: signOut)

  @Sendable private static func signOut(_ run: CustomRun) async throws -> Int32 {
    let cache = SignInCache.login(run.context.environment)
    if run.flag("all") == true {
      let count = try await CachedDocuments.remove(in: cache.directory) {
        $0["accessToken"]?["accessKeyId"] != nil
      }
      try run.write(
        count == 0
          ? "No cached login session tokens found.\n"
          : "Removed \(count) cached login credential\(count == 1 ? "" : "s"). Note, any local "
            + "developer tools that have already loaded access tokens may continue to use them until "
            + "their expiration. Access tokens expire in 15 minutes.\n")
      return 0
    }
    let files = try ConfigurationFiles(run)
    let profile = files.profile ?? "default"
    guard
      let session = files.values(ofProfile: profile)?["login_session"]?.configuredText
    else {
      try run.writeError("warning: no login session found for profile '\(profile)'\n")
      return 0
    }
    let path = cache.path(of: SignInCache.loginKey(of: session))
    do throws(SystemError) {
      try FileSystem.remove(path)
    } catch {
      guard error.absence == .missing else {
        throw CommandFailure(.other, PythonErrno.text(error.of(path)))
      }
    }
    try run.write(
      "Removed cached login credentials for profile '\(profile)'. Note, any local developer tools "
        + "that have already loaded the access token may continue to use it until its expiration. "
        + "Access tokens expire in 15 minutes.\n")
    return 0
  }
}

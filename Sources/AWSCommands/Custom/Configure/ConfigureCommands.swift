// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport

/// `configure` and its commands, but for those of IAM Identity Center.
enum ConfigureCommands {
  static let all: [CustomCommand] =
    [
      CustomCommand(
        "configure", summary: "Asks for keys, region and output format, and stores them."
      ) {
        run in
        try await ConfigurePrompts(run).ask()
        return 0
      },
      CustomCommand("configure", "list", summary: "Lists the settings in use and their sources.") {
        run in
        try await ConfigureList(run).write()
        return 0
      },
      CustomCommand(
        "configure", "add-model", summary: "Adds a service's model to ~/.aws/models.",
        options: [CommandOption("service-model", isRequired: true), CommandOption("service-name")]
      ) { run in
        try await AddedModel(run).write()
        return 0
      },
    ] + getAndSet + ofVersion2

  /// The sections within the config file that options of `get` and `set` name.
  private static let sections = [CommandOption("sso-session"), CommandOption("services")]

  private static let getAndSet: [CustomCommand] = {
    let get = "Prints a setting."
    let set = "Stores a setting."
    let name = CommandOption("varname", isRequired: true, isPositional: true)
    let value = CommandOption("value", isRequired: true, isPositional: true)
    let unread = CommandOption("value", isRequired: true, isPositional: true, readsFiles: false)
    return [
      CustomCommand(
        "configure", "get", summary: get, options: [name], flavours: [.v1], run: ConfigureGet.run),
      CustomCommand(
        "configure", "get", summary: get, options: [name] + sections, flavours: [.v2],
        run: ConfigureGet.run),
      CustomCommand(
        "configure", "set", summary: set, options: [name, unread], flavours: [.v1],
        run: ConfigureSet.run),
      CustomCommand(
        "configure", "set", summary: set, options: [name, value] + sections, flavours: [.v2],
        run: ConfigureSet.run),
    ]
  }()

  private static let ofVersion2: [CustomCommand] = [
    CustomCommand(
      "configure", "list-profiles", summary: "Lists the profiles of both files.", flavours: [.v2]
    ) { run in
      for profile in try ConfigurationFiles(run).shared.profiles {
        try run.write(profile.name + "\n")
      }
      return 0
    },
    CustomCommand(
      "configure", "import", summary: "Imports keys from the console's CSV file as profiles.",
      options: [
        CommandOption("csv", isRequired: true), .flag("skip-invalid"),
        CommandOption("profile-prefix"),
      ], flavours: [.v2]
    ) { run in
      try await ImportedKeys(run).store()
      return 0
    },
    CustomCommand(
      "configure", "export-credentials", summary: "Prints credentials for another program.",
      options: [
        CommandOption(
          "format", check: .choices(ExportedCredentials.Format.allCases.map(\.rawValue)))
      ], flavours: [.v2]
    ) { run in
      try await ExportedCredentials(run).write()
      return 0
    },
    CustomCommand(
      "configure", "mfa-login", summary: "Stores temporary credentials that an MFA code gives.",
      options: [
        CommandOption("update-profile"), CommandOption("duration-seconds"),
        CommandOption("serial-number"),
      ], flavours: [.v2]
    ) { run in try await MFALogin(run).signIn() },
    CustomCommand(
      leftOut: "configure", "agent-toolkit",
      because: "it sets up coding assistants for the AWS CLI's own installation", flavours: [.v2]),
    CustomCommand(
      leftOut: "configure", "wizard",
      because: "it is a form that fills the screen; use configure or configure sso",
      flavours: [.v2]),
  ]
}

/// What the names of settings have in common for `get` and `set`.
enum SettingName {
  /// Whether a name's first part is a section of the config file that is no profile.
  ///
  /// Version 2 compares it with the characters of one name, so that each part of `plugins` counts.
  static func isOtherSection(_ part: String, _ flavour: Flavour) -> Bool {
    switch flavour {
    case .v1: part == "preview" || part == "plugins"
    case .v2: part.isEmpty || "plugins".utf8.firstRange(of: part.utf8) != nil
    }
  }

  /// Python's error for a name with too few parts.
  static let tooShort = CommandFailure(.other, "list index out of range")

  /// The section that an option names: its kind and its name.
  ///
  /// - Throws: ``CommandFailure`` if both are given.
  static func section(_ run: CustomRun) throws(CommandFailure) -> (kind: String, name: String)? {
    let services = run.text("services")
    guard let session = run.text("sso-session") else { return services.map { ("services", $0) } }
    guard services == nil else {
      throw CommandFailure(
        .parameters,
        "The key \"services\" cannot be specified when one of the following keys are also specified: "
          + "sso_session")
    }
    return ("sso-session", session)
  }
}

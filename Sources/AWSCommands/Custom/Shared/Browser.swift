// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import Files
import SystemLibrary
import WireFormats

/// The user's browser.
enum Browser {
  /// How long a browser may take until it stands on its own.
  private static let patience = Duration.seconds(20)

  /// Opens a page, if there is a browser. The user sees the URL in any case.
  static func show(_ url: String, _ environment: Environment) async {
    for command in commands(for: url, environment) {
      // The shell leaves the browser behind, away from this program's streams.
      let started = try? await ChildProcess.run(
        ["/bin/sh", "-c", "\"$@\" </dev/null >/dev/null 2>&1 &", "sh"] + command,
        environment: environment.assignments, timeout: patience)
      if started?.ending == .exited(0) { return }
    }
  }

  /// The commands to try: those of `BROWSER`, or else the desktop's.
  static func commands(for url: String, _ environment: Environment) -> [[String]] {
    let chosen = (environment["BROWSER"] ?? "").split(separator: ":").compactMap { entry in
      ShellWords.split(entry.last == "&" ? String(entry.dropLast()) : String(entry))
    }.filter { !$0.isEmpty }
    if !chosen.isEmpty {
      return chosen.map { words in
        let named = words.map { $0.replacing("%s", with: url) }
        return named == words ? words + [url] : named
      }
    }
    #if canImport(Darwin)
      return [["open", url]]
    #else
      let hasDesktop = environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
      return hasDesktop ? [["xdg-open", url]] : []
    #endif
  }
}

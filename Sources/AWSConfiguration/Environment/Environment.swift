// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import SystemLibrary
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Environment variables: the process's, or others for tests.
public struct Environment: Sendable {
  private let variables: [String: String]
  /// The home directory if the variables name none.
  private let accountHome: String?
  /// The process's variables when they were last read: its sessions share the strings.
  private static let latest = Mutex(Environment([:]))

  /// An environment from variables.
  ///
  /// - Parameters:
  ///   - variables: the values by name.
  ///   - homeDirectory: what `~` means if there is no `HOME`; `nil` leaves it unchanged.
  public init(_ variables: [String: String], homeDirectory: String? = nil) {
    self.variables = variables
    accountHome = homeDirectory
  }

  /// The current environment of this process.
  public static var process: Environment {
    let variables = ProcessInfo.processInfo.environment
    return latest.withLock { latest in
      if latest.variables != variables {
        latest = Environment(
          Self.unrepaired(variables),
          // Looked up in the accounts, which takes a while.
          homeDirectory: variables["HOME"]?.isEmpty != false
            ? FileManager.default.homeDirectoryForCurrentUser.path : nil)
      }
      return latest
    }
  }

  /// The variables with their actual values: Foundation repairs values that aren't UTF-8, and a
  /// repaired path is another path.
  private static func unrepaired(_ variables: [String: String]) -> [String: String] {
    var variables = variables
    for (name, value) in variables where value.unicodeScalars.contains("\u{FFFD}") {
      if let bytes = getenv(name) { variables[name] = PathText.text(of: bytes) }
    }
    return variables
  }

  /// The value of a variable, or `nil` if it is unset or empty. Empty counts as unset because
  /// scripts write `AWS_DEFAULT_REGION=$REGION` whether they have a region or not.
  public subscript(name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a variable, also if it is empty: for the few that mean something then.
  package func unfiltered(_ name: String) -> String? { variables[name] }

  /// The names of the variables whose name starts with a string.
  func names(startingWith prefix: String) -> [String] {
    variables.keys.filter { $0.hasBytePrefix(prefix) }
  }

  /// The names of all variables that are set.
  var names: some Collection<String> { variables.keys }

  /// All variables, as a process inherits them.
  package var assignments: [String] { variables.map { "\($0.key)=\($0.value)" } }

  /// What `~` means.
  public var homeDirectory: String? { self["HOME"] ?? accountHome }

  /// A path with `$NAME`, `${NAME}` and a leading `~` replaced. Names without a value stay.
  public func expand(_ path: String) -> String { expandHome(expandVariables(path)) }

  /// A text with `$NAME` and `${NAME}` replaced. Names without a value stay.
  package func expandVariables(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    var expanded = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      expanded += rest[..<dollar]
      rest = rest[dollar...]
      let (name, length) = Self.variableName(rest.dropFirst())
      if let name, let value = variables[name] {
        expanded += value
      } else {
        expanded += rest.prefix(length + 1)
      }
      rest = rest.dropFirst(length + 1)
    }
    return expanded + rest
  }

  /// The name at the start of a reference, and its number of characters.
  private static func variableName(_ text: Substring) -> (name: String?, length: Int) {
    if text.first == "{" {
      guard let end = text.firstIndex(of: "}") else { return (nil, 0) }
      let reference = text[...end]
      return (String(reference.dropFirst().dropLast()), reference.count)
    }
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    return (name.isEmpty ? nil : String(name), name.count)
  }

  /// A path with a leading `~` replaced.
  package func expandHome(_ path: String) -> String {
    guard path.utf8.first == UInt8(ascii: "~") else { return path }
    let user = path.dropFirst().prefix { $0 != "/" }
    let home: String?
    if user.isEmpty {
      home = homeDirectory
    } else {
      home = FileManager.default.homeDirectory(forUser: String(user))?.path
    }
    guard var home else { return path }
    while home.utf8.last == UInt8(ascii: "/") { home.removeLast() }
    let expanded = home + String(path.dropFirst(user.count + 1))
    return expanded.isEmpty ? "/" : expanded
  }
}

extension Environment: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The number of variables, because their values may be secrets.
  public var description: String { "Environment(\(variables.count) variables)" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Environment {
  /// The proxies by scheme as Python's `urllib.request.getproxies` reads them, none for an endpoint
  /// that `no_proxy` names: of `HTTPS_PROXY` and `https_proxy` the latter counts, and an empty one
  /// removes the former; a CGI program's `HTTP_PROXY` is a header of its caller.
  package func proxies(for endpoint: String) -> [String: String] {
    var proxies = proxiesByScheme
    guard let list = proxies.removeValue(forKey: "no"), let url = try? RequestURL(endpoint) else {
      return proxies
    }
    return Self.bypasses(url, list) ? [:] : proxies
  }

  private var proxiesByScheme: [String: String] {
    var proxies: [String: String] = [:]
    let suffix = "_proxy"
    let variables = names.sorted().filter { $0.lowercased().hasSuffix(suffix) }
    let scheme = { (name: String) in String(name.lowercased().dropLast(suffix.utf8.count)) }
    for name in variables {
      if let value = self[name], !value.isEmpty { proxies[scheme(name)] = value }
    }
    if self["REQUEST_METHOD"] != nil { proxies["http"] = nil }
    for name in variables where name.hasSuffix(suffix) {
      let value = self[name] ?? ""
      proxies[scheme(name)] = value.isEmpty ? nil : value
    }
    return proxies
  }

  /// Whether a list of hosts and domains names the host of a URL, with or without its port.
  private static func bypasses(_ url: RequestURL, _ list: String) -> Bool {
    if list == "*" { return true }
    let host = url.host.lowercased()
    let candidates = url.port.map { [host, "\(host):\($0)"] } ?? [host]
    return list.lowercased().split(separator: ",").contains { entry in
      let name = entry.utf8.filter { $0 > 0x20 }.drop { $0 == UInt8(ascii: ".") }
      guard !name.isEmpty else { return false }
      return candidates.contains { candidate in
        let rest = candidate.utf8.dropLast(name.count)
        return candidate.utf8.suffix(name.count).elementsEqual(name)
          && (rest.isEmpty || rest.last == UInt8(ascii: "."))
      }
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import CommandSupport
import Files
import WireFormats

/// The passwords of hosts in `~/.netrc`.
enum NetrcFile {
  /// The line of a host.
  static func line(_ host: String, _ token: String) -> String {
    "machine \(host) login token password \(token)"
  }

  /// Sets the password of a host. Everything else stays as it is.
  static func set(_ host: String, _ token: String, in path: String) throws {
    do {
      let old = try SmallFile.readBlocking(path, hiddenIsAbsent: false)
      let text = old.map { String(decoding: $0, as: UTF8.self) }
      try ReplacedFile.write(
        Array(Self.text(text, setting: host, token).utf8), to: path, isPrivate: true)
    } catch let error as FileError {
      throw CommandFailure(PythonErrno.text(error))
    }
  }

  /// The file's text with the password of a host.
  static func text(_ old: String?, setting host: String, _ token: String) -> String {
    let line = line(host, token)
    guard let old else { return line + "\n" }
    var words = Words(old)
    var text = ""
    var isSet = false
    while let word = words.next() {
      text += word
      guard word == "machine", let name = words.following(host),
        let login = words.following("login"),
        let user = words.following(nil), let password = words.following("password"),
        let secret = words.following(nil)
      else { continue }
      text += name + login + user + password
      text += secret.prefix { $0.isWhitespace } + token
      isSet = true
    }
    if isSet { return text }
    return old + (old.hasSuffix("\n") || old.isEmpty ? "" : "\n") + line + "\n"
  }

  /// A text's words and the white space between them.
  private struct Words {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    /// The next word, or the white space before it.
    mutating func next() -> String? {
      guard let first = rest.first else { return nil }
      let piece = rest.prefix { $0.isWhitespace == first.isWhitespace }
      rest = rest.dropFirst(piece.count)
      return String(piece)
    }

    /// White space and a word behind it, if it is that word; nothing is taken otherwise.
    mutating func following(_ word: String?) -> String? {
      let space = rest.prefix { $0.isWhitespace }
      let found = rest.dropFirst(space.count).prefix { !$0.isWhitespace }
      guard !space.isEmpty, !found.isEmpty, word == nil || found == word ?? "" else { return nil }
      rest = rest.dropFirst(space.count + found.count)
      return String(space + found)
    }
  }
}

/// The package indexes of `~/.pypirc`, as Python's `configparser` reads and writes them.
enum PypircFile {
  private typealias Section = (name: String, values: [(key: String, value: String)])

  /// The file's text with a repository under the name `codeartifact`.
  static func text(adding endpoint: String, _ token: String, to path: String) throws -> String {
    let old = try SmallFile.readBlocking(path, hiddenIsAbsent: false)
    return try text(
      old.map { String(decoding: $0, as: UTF8.self) }, adding: endpoint, token, path: path)
  }

  static func text(
    _ old: String?, adding endpoint: String, _ token: String, path: String
  ) throws -> String {
    var sections: [Section] =
      try old.map { try read($0, path) } ?? [
        ("distutils", [("index-servers", "\npypi\ncodeartifact")])
      ]
    guard let distutils = sections.firstIndex(where: { $0.name == "distutils" }) else {
      throw CommandFailure("No section: 'distutils'")
    }
    guard let list = sections[distutils].values.firstIndex(where: { $0.key == "index-servers" })
    else {
      throw CommandFailure("No option 'index-servers' in section: 'distutils'")
    }
    var servers = sections[distutils].values[list].value.split(separator: "\n")
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    if !servers.contains("codeartifact") {
      servers.append("codeartifact")
      sections[distutils].values[list].value = "\n" + servers.joined(separator: "\n")
    }
    if !sections.contains(where: { $0.name == "codeartifact" }) {
      sections.append(("codeartifact", []))
    }
    for index in sections.indices where sections[index].name == "codeartifact" {
      let settings = [("repository", endpoint), ("username", "aws"), ("password", token)]
      for (key, value) in settings {
        if let place = sections[index].values.firstIndex(where: { $0.key == key }) {
          sections[index].values[place].value = value
        } else {
          sections[index].values.append((key, value))
        }
      }
    }
    return written(sections)
  }

  private static func written(_ sections: [Section]) -> String {
    sections.map { section in
      let lines = section.values.map { key, value in
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
        return "\(key) = \(lines.joined(separator: "\n\t"))\n"
      }
      return "[\(section.name)]\n\(lines.joined())\n"
    }.joined()
  }

  private static func read(_ text: String, _ path: String) throws -> [Section] {
    var sections: [Section] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let content = String(line).trimmed
      if content.isEmpty || content.hasPrefix("#") || content.hasPrefix(";") { continue }
      if line.first?.isWhitespace == true, let section = sections.indices.last,
        let value = sections[section].values.indices.last
      {
        sections[section].values[value].value += "\n" + content
        continue
      }
      if content.hasPrefix("["), let end = content.firstIndex(of: "]") {
        let name = content[content.index(after: content.startIndex)..<end]
        sections.append((String(name), []))
        continue
      }
      guard let section = sections.indices.last else {
        throw CommandFailure(
          "File contains no section headers.\nfile: '\(path)', line: \(number + 1)\n'\(content)\\n'"
        )
      }
      guard let mark = content.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
        throw CommandFailure(
          "Source contains parsing errors: '\(path)'\n\t[line \(number + 1)]: '\(content)\\n'")
      }
      let key = String(content[..<mark]).trimmed.lowercased()
      let value = String(content[content.index(after: mark)...]).trimmed
      sections[section].values.append((key, value))
    }
    return sections
  }
}

/// The list of package sources that NuGet prints.
enum NuGetSources {
  /// Names and URLs: a line `1.  name [Enabled]` and the URL in the line below.
  static func read(_ text: String) -> [(name: String, url: String)] {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
    return zip(lines, lines.dropFirst()).compactMap { line, url in
      let number = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line.dropFirst(number.count)
      guard !number.isEmpty, rest.first == ".", rest.dropFirst().first?.isWhitespace == true,
        let bracket = rest.lastIndex(of: "["), rest[bracket...].contains("]")
      else { return nil }
      return (String(rest[..<bracket].dropFirst()).trimmed, url)
    }
  }
}

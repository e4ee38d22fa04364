// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// Steps of a cluster, as EMR has them, from what the command line says of them.
struct EMRSteps {
  private let run: EMRRun
  /// Whether a release label made the cluster.
  private let hasRelease: Bool

  init(_ run: EMRRun, hasRelease: Bool) {
    self.run = run
    self.hasRelease = hasRelease
  }

  /// What a cluster does when a step fails.
  enum Failure: String {
    case goesOn = "CONTINUE"
    case cancels = "CANCEL_AND_WAIT"
    case terminates = "TERMINATE_CLUSTER"
  }

  /// A step that runs a program.
  static func step(_ name: String, onFailure: Failure, jar: String, args: [String]) -> Value {
    [
      "Name": .string(name), "ActionOnFailure": .string(onFailure.rawValue),
      "HadoopJarStep": ["Jar": .string(jar), "Args": .list(args.map(Value.string))],
    ]
  }

  /// The steps of `--steps`.
  ///
  /// - Throws: ``InvalidEMROptions``.
  func steps(_ elements: [Value]) throws -> [Value] { try elements.map(step) }

  private func step(_ step: Value) throws -> Value {
    let type = String(step["Type"])?.lowercased() ?? "custom_jar"
    switch type {
    case "custom_jar": return try customJar(step)
    case "streaming": return try streaming(step)
    case "hive": return try script(step, "Hive")
    case "pig": return try script(step, "Pig")
    case "impala" where !hasRelease: return try impala(step)
    case "spark": return try spark(step)
    default: throw InvalidEMROptions("The step type \(type) is not supported.")
    }
  }

  private func customJar(_ step: Value) throws -> Value {
    guard step["Jar"].isTruthy else {
      throw InvalidEMROptions(missing: "Jar", in: "CustomJARStepConfig")
    }
    var jar: Structure = ["Jar": step["Jar"]]
    jar.setUnlessEmpty("Args", step["Args"])
    jar.setUnlessEmpty("MainClass", step["MainClass"])
    if let properties = String(step["Properties"]) {
      jar["Properties"] = .list(
        properties.split(separator: ",", omittingEmptySubsequences: false)
          .map { KeyAndValue(String($0)).value })
    }
    return built(step, name: "Custom JAR", jar)
  }

  private func streaming(_ step: Value) throws -> Value {
    let args = try args(of: step, "StreamingStepConfig")
    return built(
      step, name: "Streaming program",
      hasRelease
        ? ["Jar": "command-runner.jar", "Args": .list(["hadoop-streaming"] + args)]
        : [
          "Jar": "/home/hadoop/contrib/streaming/hadoop-streaming.jar", "Args": .list(args),
        ])
  }

  /// A step of Hive or Pig.
  private func script(_ step: Value, _ program: String) throws -> Value {
    let args = try args(of: step, "\(program)StepConfig")
    let name = program.lowercased()
    let runner: [Value] =
      hasRelease
      ? [.string("\(name)-script"), .string("--run-\(name)-script"), "--args"]
      : [
        .string(try run.link("/libs/\(name)/\(name)-script")), .string("--run-\(name)-script"),
        .string("--\(name)-versions"), "latest", "--args",
      ]
    return built(
      step, name: "\(program) program",
      ["Jar": .string(try runnerJar), "Args": .list(runner + args)])
  }

  private func impala(_ step: Value) throws -> Value {
    let setup: [Value] = [
      .string(try run.link("/libs/impala/setup-impala")), "--run-impala-script",
    ]
    let args = try args(of: step, "ImpalaStepConfig", refusesBlank: false)
    return built(
      step, name: "Impala program",
      ["Jar": .string(try runnerJar), "Args": .list(setup + args)])
  }

  private func spark(_ step: Value) throws -> Value {
    let args = try args(of: step, "SparkStepConfig", refusesBlank: false)
    let submit: Value = hasRelease ? "spark-submit" : "/home/hadoop/spark/bin/spark-submit"
    return built(
      step, name: "Spark application",
      ["Jar": .string(try runnerJar), "Args": .list([submit] + args)])
  }

  private var runnerJar: String {
    get throws {
      hasRelease
        ? "command-runner.jar" : try run.link("/libs/script-runner/script-runner.jar")
    }
  }

  /// The arguments of a step, which must be there.
  private func args(
    of step: Value, _ structure: String, refusesBlank: Bool = true
  ) throws -> [Value] {
    guard case .list(let args) = step["Args"], !args.isEmpty else {
      throw InvalidEMROptions(missing: "Args", in: structure)
    }
    if refusesBlank, args.count == 1, String(args[0])?.allSatisfy(\.isWhitespace) == true {
      throw InvalidEMROptions("The parameter Args cannot be an empty list.")
    }
    return args
  }

  /// A step around what it runs.
  private func built(_ step: Value, name: String, _ jar: Structure) -> Value {
    var built = Structure()
    built.setUnlessEmpty("Name", step["Name"] == nil ? .string(name) : step["Name"])
    built.setUnlessEmpty(
      "ActionOnFailure", step["ActionOnFailure"] == nil ? "CONTINUE" : step["ActionOnFailure"])
    built["HadoopJarStep"] = .structure(jar)
    var monitoring = Structure()
    monitoring.setUnlessEmpty("LogUri", step["LogUri"])
    monitoring.setUnlessEmpty("EncryptionKeyArn", step["EncryptionKeyArn"])
    if !monitoring.isEmpty {
      built["StepMonitoringConfiguration"] = [
        "S3MonitoringConfiguration": .structure(monitoring)
      ]
    }
    return .structure(built)
  }
}

/// A word `key=value`, or `key`.
struct KeyAndValue {
  let key: String
  let text: String

  init(_ word: String) {
    guard let sign = word.firstIndex(of: "=") else {
      (key, text) = (word, "")
      return
    }
    key = String(word[..<sign])
    text = String(word[word.index(after: sign)...])
  }

  /// A tag, or a property of a step.
  var value: Value { ["Key": .string(key), "Value": .string(text)] }
}

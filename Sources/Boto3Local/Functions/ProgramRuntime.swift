// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import LocalCompute
import SystemLibrary

/// How the code of a runtime is started.
struct ProgramRuntime: Sendable {
  /// The interpreter, for code that isn't a program.
  let interpreter: String?
  /// The name of the file that the interpreter runs, and what is in it.
  let script: (name: String, text: String)?

  /// The runtime of a name.
  ///
  /// - Throws: ``FunctionProgram/CannotRun`` for what can't be run here.
  init(_ name: String) throws(FunctionProgram.CannotRun) {
    if name.hasPrefix("provided") {
      (interpreter, script) = (nil, nil)
    } else if name.hasPrefix("python3") {
      guard let python = Self.find("python3") else {
        throw .init("the runtime \(name) needs python3 in PATH")
      }
      (interpreter, script) = (python, ("runtime.py", RuntimeScripts.python))
    } else if name.hasPrefix("nodejs") {
      guard let node = Self.find("node") else {
        throw .init("the runtime \(name) needs node in PATH")
      }
      (interpreter, script) = (node, ("runtime.js", RuntimeScripts.node))
    } else {
      throw .init(
        "the runtime \(name) isn't there. There are provided.al2023 and its like (a program named "
          + "bootstrap in the zip), python3.x (python3 in PATH), nodejs (node in PATH), and closures: "
          + "aws.lambda(\"NAME\") { event, context in … }")
    }
  }

  /// The words of the command.
  func words(in folder: ProgramFolder) -> [String] {
    guard let interpreter, let script else { return ["\(folder.task)/bootstrap"] }
    return [interpreter, "\(folder.path)/\(script.name)"]
  }

  /// Where programs are searched for.
  static let searchPath =
    getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"

  private static func find(_ program: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(program)" }.first {
      FileSystem.isReadable($0)
    }
  }
}

/// Programs that speak the runtime API for code that has no program of its own.
enum RuntimeScripts {
  static let python = """
    import importlib, json, os, sys, time, traceback, urllib.request
    api = "http://" + os.environ["AWS_LAMBDA_RUNTIME_API"] + "/2018-06-01/runtime/"
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    def post(path, value):
        data = value if isinstance(value, bytes) else json.dumps(value).encode()
        opener.open(urllib.request.Request(api + path, data=data, method="POST")).read()
    def failure(error):
        return {"errorMessage": str(error), "errorType": type(error).__name__,
                "stackTrace": traceback.format_tb(error.__traceback__)}
    class Context:
        def __init__(self, headers):
            env = os.environ
            self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
            self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
            self.deadline = int(headers["Lambda-Runtime-Deadline-Ms"])
            self.function_name = env["AWS_LAMBDA_FUNCTION_NAME"]
            self.function_version = env["AWS_LAMBDA_FUNCTION_VERSION"]
            self.memory_limit_in_mb = env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
            self.log_group_name = env["AWS_LAMBDA_LOG_GROUP_NAME"]
            self.log_stream_name = env["AWS_LAMBDA_LOG_STREAM_NAME"]
            self.client_context = self.identity = None
        def get_remaining_time_in_millis(self):
            return max(0, self.deadline - int(time.time() * 1000))
    sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])
    try:
        module, name = os.environ["_HANDLER"].rsplit(".", 1)
        handler = getattr(importlib.import_module(module.replace("/", ".")), name)
    except BaseException as error:
        traceback.print_exc()
        post("init/error", failure(error))
        sys.exit(1)
    while True:
        with opener.open(api + "invocation/next") as response:
            event, context = json.load(response), Context(response.headers)
        path = "invocation/" + context.aws_request_id
        try:
            answer = json.dumps(handler(event, context)).encode()
        except Exception as error:
            traceback.print_exc()
            sys.stdout.flush()
            post(path + "/error", failure(error))
        else:
            sys.stdout.flush()
            post(path + "/response", answer)
    """

  static let node = """
    const http = require("http"), path = require("path"), url = require("url");
    const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(":");
    function call(method, name, body) {
      return new Promise((resolve, reject) => {
        const request = http.request({host, port, method, path: "/2018-06-01/runtime/" + name}, answer => {
          let text = "";
          answer.on("data", part => text += part);
          answer.on("end", () => resolve({headers: answer.headers, text}));
        });
        request.on("error", reject);
        request.end(body);
      });
    }
    const failure = error => JSON.stringify({
      errorType: error && error.name || "Error", errorMessage: error && error.message || String(error),
      trace: String(error && error.stack || error).split("\\n")});
    async function load() {
      const dot = process.env._HANDLER.lastIndexOf(".");
      const file = path.join(process.env.LAMBDA_TASK_ROOT, process.env._HANDLER.slice(0, dot));
      const name = process.env._HANDLER.slice(dot + 1);
      try { return require(file)[name]; } catch (error) {
        if (error.code !== "MODULE_NOT_FOUND" && error.code !== "ERR_REQUIRE_ESM") throw error;
        return (await import(url.pathToFileURL(file + ".mjs").href))[name];
      }
    }
    (async () => {
      let handler;
      try { handler = await load(); } catch (error) {
        console.error(error);
        await call("POST", "init/error", failure(error));
        process.exit(1);
      }
      for (;;) {
        const {headers, text} = await call("GET", "invocation/next");
        const id = headers["lambda-runtime-aws-request-id"];
        const deadline = Number(headers["lambda-runtime-deadline-ms"]);
        const context = {
          awsRequestId: id, functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
          functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
          invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
          memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
          logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
          logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
          getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now())};
        try {
          const answer = await new Promise((resolve, reject) => {
            const result = handler(JSON.parse(text), context, (error, value) => error ? reject(error) : resolve(value));
            if (result && result.then) result.then(resolve, reject);
            else if (handler.length < 3) resolve(result);
          });
          await call("POST", "invocation/" + id + "/response", JSON.stringify(answer === undefined ? null : answer));
        } catch (error) {
          console.error(error);
          await call("POST", "invocation/" + id + "/error", failure(error));
        }
      }
    })();
    """
}

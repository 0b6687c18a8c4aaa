import Foundation
import PackagePlugin

/// Runs `EmbedFiles` whenever a file of `Templates/`, or of the starter, has changed.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    [
      try command(context, folder: "Templates", constant: "defaultTemplates"),
      try command(context, folder: "Sources/BriefingKit/Starter", constant: "starterFiles"),
    ]
  }

  private func command(_ context: PluginContext, folder: String, constant: String) throws -> Command {
    let root = context.package.directoryURL.appending(path: folder).resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted().filter {
      let isHidden = $0.split(separator: "/").contains { $0.hasPrefix(".") }
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: "\(root.path)/\($0)", isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !isHidden && !$0.hasSuffix("~")
    }
    let output = context.pluginWorkDirectoryURL.appending(
      path: constant.prefix(1).uppercased() + constant.dropFirst() + ".swift")
    return .buildCommand(
      displayName: "Embedding \(folder)/",
      executable: try context.tool(named: "EmbedFiles").url,
      arguments: [output.path, constant, root.path] + paths,
      inputFiles: paths.map { root.appending(path: $0) },
      outputFiles: [output])
  }
}

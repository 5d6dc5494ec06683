import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/**
 * Reads texts from standard input, one JSON object {"id", "text"} a line, and writes what LanguageTool finds in them, one
 * line for each match: id, start and end in code points, rule, category, separated by tabs.
 */
public class Check {
  public static void main(String[] arguments) throws Exception {
    JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("de-DE"));
    ObjectMapper json = new ObjectMapper();
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      JsonNode record = json.readTree(line);
      String id = record.get("id").asText();
      String text = record.get("text").asText();
      for (RuleMatch match : tool.check(text)) {
        int start = text.codePointCount(0, match.getFromPos());
        int end = start + text.codePointCount(match.getFromPos(), match.getToPos());
        output.println(String.join("\t", id, Integer.toString(start), Integer.toString(end),
            match.getRule().getId(), match.getRule().getCategory().getId().toString()));
      }
    }
    output.flush();
  }
}
